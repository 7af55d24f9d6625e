vector<int> insertionSort(vector<int> nums) {  // @start
    for (int i = 1; i < static_cast<int>(nums.size()); i++) {
        int value = nums[i], j = i;  // @take
        while (j > 0 && nums[j - 1] > value) {  // @check
            nums[j] = nums[j - 1];  // @shift
            j--;
        }
        nums[j] = value;  // @place
    }
    return nums;  // @done
}
