void merge(vector<int>& nums, vector<int>& aux, int lo, int mid, int hi) {
    copy(nums.begin() + lo, nums.begin() + hi + 1, aux.begin() + lo);  // @copy
    int i = lo, j = mid + 1;  // @heads
    for (int k = lo; k <= hi; k++) {
        if (j > hi || (i <= mid && aux[i] <= aux[j])) {  // @compare
            nums[k] = aux[i++];  // @left
        } else {
            nums[k] = aux[j++];  // @right
        }
    }
}

vector<int> mergeSort(vector<int> nums) {  // @start
    vector<int> aux(nums.size());  // @aux
    int n = nums.size();
    for (int width = 1; width < n; width *= 2) {  // @width
        for (int lo = 0; lo < n - width; lo += 2 * width) {
            int mid = lo + width - 1;
            int hi = min(lo + 2 * width, n) - 1;  // @next
            merge(nums, aux, lo, mid, hi);
        }
    }
    return nums;  // @done
}
