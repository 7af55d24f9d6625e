int[] heapsort(int[] nums) {  // @start
    for (int top = nums.length / 2 - 1; top >= 0; top--) {
        siftDown(nums, top, nums.length);  // @build
    }
    for (int size = nums.length - 1; size > 0; size--) {
        swap(nums, 0, size);  // @extract
        siftDown(nums, 0, size);
    }
    return nums;  // @done
}

void siftDown(int[] nums, int at, int size) {
    while (2 * at + 1 < size) {  // @leaf
        int child = 2 * at + 1;
        if (child + 1 < size && nums[child + 1] > nums[child]) {  // @child
            child++;
        }
        if (nums[at] >= nums[child]) {
            return;  // @stop
        }
        swap(nums, at, child);  // @swap
        at = child;
    }
}

void swap(int[] nums, int a, int b) {
    int value = nums[a];
    nums[a] = nums[b];
    nums[b] = value;
}
