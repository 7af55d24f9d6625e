int firstAtOrAfter(const vector<int>& nums, int target) {  // @start
    int lo = 0, hi = nums.size();  // @init
    while (lo < hi) {  // @check
        int mid = lo + (hi - lo) / 2;  // @mid
        if (nums[mid] < target) {  // @compare
            lo = mid + 1;  // @right
        } else {
            hi = mid;  // @left
        }
    }
    return lo;  // @done
}
