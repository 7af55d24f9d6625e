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

void sort(vector<int>& nums, vector<int>& aux, int lo, int hi) {  // @call
    if (lo >= hi) {
        return;  // @one
    }
    int mid = lo + (hi - lo) / 2;  // @split
    sort(nums, aux, lo, mid);
    sort(nums, aux, mid + 1, hi);
    merge(nums, aux, lo, mid, hi);
}

vector<int> mergeSort(vector<int> nums) {  // @start
    vector<int> aux(nums.size());  // @aux
    sort(nums, aux, 0, static_cast<int>(nums.size()) - 1);
    return nums;  // @done
}
