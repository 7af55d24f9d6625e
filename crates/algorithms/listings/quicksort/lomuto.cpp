int partition(vector<int>& nums, int lo, int hi) {
    int pivot = nums[hi], i = lo;  // @pivot
    for (int j = lo; j < hi; j++) {
        if (nums[j] < pivot) {  // @compare
            swap(nums[i++], nums[j]);  // @swap
        }
    }
    swap(nums[i], nums[hi]);  // @place
    return i;
}

void sort(vector<int>& nums, int lo, int hi) {  // @call
    if (lo >= hi) {
        return;  // @one
    }
    int p = partition(nums, lo, hi);
    sort(nums, lo, p - 1);
    sort(nums, p + 1, hi);
}

vector<int> quicksort(vector<int> nums) {  // @start
    sort(nums, 0, static_cast<int>(nums.size()) - 1);
    return nums;  // @done
}
