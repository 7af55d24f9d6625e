function search(nums, target) {  // @start
  let lo = 0, hi = nums.length - 1;  // @init
  while (lo <= hi) {  // @check
    const mid = (lo + hi) >> 1;  // @mid
    if (nums[mid] === target) {  // @equal
      return mid;  // @found
    }
    if (nums[lo] <= nums[mid]) {  // @ordered
      if (nums[lo] <= target && target < nums[mid]) {  // @in-left
        hi = mid - 1;  // @keep-left
      } else {
        lo = mid + 1;  // @drop-left
      }
    } else {
      if (nums[mid] < target && target <= nums[hi]) {  // @in-right
        lo = mid + 1;  // @keep-right
      } else {
        hi = mid - 1;  // @drop-right
      }
    }
  }
  return -1;  // @none
}
