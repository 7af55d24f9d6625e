function quicksort(nums) {  // @start
  sort(nums, 0, nums.length - 1);
  return nums;  // @done
}

function sort(nums, lo, hi) {  // @call
  if (lo >= hi) {
    return;  // @one
  }
  const p = partition(nums, lo, hi);
  sort(nums, lo, p - 1);
  sort(nums, p + 1, hi);
}

function partition(nums, lo, hi) {
  const pivot = nums[hi];  // @pivot
  let i = lo;
  for (let j = lo; j < hi; j++) {
    if (nums[j] < pivot) {  // @compare
      [nums[i], nums[j]] = [nums[j], nums[i]];  // @swap
      i++;
    }
  }
  [nums[i], nums[hi]] = [nums[hi], nums[i]];  // @place
  return i;
}
