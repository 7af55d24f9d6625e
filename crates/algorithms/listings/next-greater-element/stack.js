function nextGreater(nums) {  // @start
  const result = new Array(nums.length).fill(null);  // @result
  const stack = [];  // @stack
  for (let i = 0; i < nums.length; i++) {  // @next
    while (stack.length > 0 && nums[stack.at(-1)] < nums[i]) {  // @check
      const j = stack.pop();  // @pop
      result[j] = nums[i];  // @answer
    }
    stack.push(i);  // @push
  }
  return result;  // @done
}
