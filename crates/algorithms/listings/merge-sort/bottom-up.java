int[] mergeSort(int[] nums) {  // @start
    int[] aux = new int[nums.length];  // @aux
    for (int width = 1; width < nums.length; width *= 2) {  // @width
        for (int lo = 0; lo < nums.length - width; lo += 2 * width) {
            int mid = lo + width - 1;
            int hi = Math.min(lo + 2 * width, nums.length) - 1;  // @next
            merge(nums, aux, lo, mid, hi);
        }
    }
    return nums;  // @done
}

void merge(int[] nums, int[] aux, int lo, int mid, int hi) {
    System.arraycopy(nums, lo, aux, lo, hi - lo + 1);  // @copy
    int i = lo, j = mid + 1;  // @heads
    for (int k = lo; k <= hi; k++) {
        if (j > hi || (i <= mid && aux[i] <= aux[j])) {  // @compare
            nums[k] = aux[i++];  // @left
        } else {
            nums[k] = aux[j++];  // @right
        }
    }
}
