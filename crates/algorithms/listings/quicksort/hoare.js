function quicksort(nums) {  // @start
  sort(nums, 0, nums.length - 1);
  return nums;  // @done
}

function sort(nums, lo, hi) {  // @call
  if (lo >= hi) {
    return;  // @one
  }
  const p = partition(nums, lo, hi);
  sort(nums, lo, p);
  sort(nums, p + 1, hi);
}

function partition(nums, lo, hi) {
  const pivot = nums[Math.floor((lo + hi) / 2)];  // @pivot
  let i = lo - 1, j = hi + 1;
  while (true) {
    do {
      i++;
    } while (nums[i] < pivot);  // @left
    do {
      j--;
    } while (nums[j] > pivot);  // @right
    if (i >= j) {
      return j;  // @met
    }
    [nums[i], nums[j]] = [nums[j], nums[i]];  // @swap
  }
}
