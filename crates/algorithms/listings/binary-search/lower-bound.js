function firstAtOrAfter(nums, target) {  // @start
  let lo = 0, hi = nums.length;  // @init
  while (lo < hi) {  // @check
    const mid = (lo + hi) >> 1;  // @mid
    if (nums[mid] < target) {  // @compare
      lo = mid + 1;  // @right
    } else {
      hi = mid;  // @left
    }
  }
  return lo;  // @done
}
