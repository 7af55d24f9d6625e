function twoSum(nums, target) {  // @start
  for (let i = 0; i < nums.length; i++) {  // @outer
    for (let j = i + 1; j < nums.length; j++) {  // @inner
      if (nums[i] + nums[j] === target) {  // @compare
        return [i, j];  // @found
      }
    }
  }
  return null;  // @none
}
