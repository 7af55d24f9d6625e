function mergeSort(nums) {  // @start
  const aux = new Array(nums.length);  // @aux
  for (let width = 1; width < nums.length; width *= 2) {  // @width
    for (let lo = 0; lo < nums.length - width; lo += 2 * width) {
      const mid = lo + width - 1;
      const hi = Math.min(lo + 2 * width, nums.length) - 1;  // @next
      merge(nums, aux, lo, mid, hi);
    }
  }
  return nums;  // @done
}

function merge(nums, aux, lo, mid, hi) {
  for (let k = lo; k <= hi; k++) aux[k] = nums[k];  // @copy
  let i = lo, j = mid + 1;  // @heads
  for (let k = lo; k <= hi; k++) {
    if (j > hi || (i <= mid && aux[i] <= aux[j])) {  // @compare
      nums[k] = aux[i++];  // @left
    } else {
      nums[k] = aux[j++];  // @right
    }
  }
}
