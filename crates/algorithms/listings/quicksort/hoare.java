int[] quicksort(int[] nums) {  // @start
    sort(nums, 0, nums.length - 1);
    return nums;  // @done
}

void sort(int[] nums, int lo, int hi) {  // @call
    if (lo >= hi) {
        return;  // @one
    }
    int p = partition(nums, lo, hi);
    sort(nums, lo, p);
    sort(nums, p + 1, hi);
}

int partition(int[] nums, int lo, int hi) {
    int pivot = nums[lo + (hi - lo) / 2];  // @pivot
    int i = lo - 1, j = hi + 1;
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
        swap(nums, i, j);  // @swap
    }
}

void swap(int[] nums, int a, int b) {
    int value = nums[a];
    nums[a] = nums[b];
    nums[b] = value;
}
