int[] mergeSort(int[] nums) {  // @start
    int[] aux = new int[nums.length];  // @aux
    sort(nums, aux, 0, nums.length - 1);
    return nums;  // @done
}

void sort(int[] nums, int[] aux, int lo, int hi) {  // @call
    if (lo >= hi) {
        return;  // @one
    }
    int mid = lo + (hi - lo) / 2;  // @split
    sort(nums, aux, lo, mid);
    sort(nums, aux, mid + 1, hi);
    merge(nums, aux, lo, mid, hi);
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
