function mergeSort(nums) {  // @start
  const aux = new Array(nums.length);  // @aux
  sort(nums, aux, 0, nums.length - 1);
  return nums;  // @done
}

function sort(nums, aux, lo, hi) {  // @call
  if (lo >= hi) {
    return;  // @one
  }
  const mid = Math.floor((lo + hi) / 2);  // @split
  sort(nums, aux, lo, mid);
  sort(nums, aux, mid + 1, hi);
  merge(nums, aux, lo, mid, hi);
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
