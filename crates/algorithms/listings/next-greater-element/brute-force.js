function nextGreater(nums) {  // @start
  const result = new Array(nums.length).fill(null);  // @result
  for (let i = 0; i < nums.length; i++) {  // @outer
    for (let j = i + 1; j < nums.length; j++) {
      if (nums[j] > nums[i]) {  // @compare
        result[i] = nums[j];  // @answer
        break;
      }
    }
  }
  return result;  // @done
}
