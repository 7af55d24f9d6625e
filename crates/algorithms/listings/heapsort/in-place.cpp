void siftDown(vector<int>& nums, int at, int size) {
    while (2 * at + 1 < size) {  // @leaf
        int child = 2 * at + 1;
        if (child + 1 < size && nums[child + 1] > nums[child]) {  // @child
            child++;
        }
        if (nums[at] >= nums[child]) {
            return;  // @stop
        }
        swap(nums[at], nums[child]);  // @swap
        at = child;
    }
}

vector<int> heapsort(vector<int> nums) {  // @start
    int n = nums.size();
    for (int top = n / 2 - 1; top >= 0; top--) {
        siftDown(nums, top, n);  // @build
    }
    for (int size = n - 1; size > 0; size--) {
        swap(nums[0], nums[size]);  // @extract
        siftDown(nums, 0, size);
    }
    return nums;  // @done
}
