int[] quicksort(int[] nums) {  // @start
    sort(nums, 0, nums.length - 1);
    return nums;  // @done
}

void sort(int[] nums, int lo, int hi) {  // @call
    if (lo >= hi) {
        return;  // @one
    }
    int p = partition(nums, lo, hi);
    sort(nums, lo, p - 1);
    sort(nums, p + 1, hi);
}

int partition(int[] nums, int lo, int hi) {
    int pivot = nums[hi], i = lo;  // @pivot
    for (int j = lo; j < hi; j++) {
        if (nums[j] < pivot) {  // @compare
            swap(nums, i++, j);  // @swap
        }
    }
    swap(nums, i, hi);  // @place
    return i;
}

void swap(int[] nums, int a, int b) {
    int value = nums[a];
    nums[a] = nums[b];
    nums[b] = value;
}
