vector<optional<int>> nextGreater(const vector<int>& nums) {  // @start
    vector<optional<int>> result(nums.size());  // @result
    for (size_t i = 0; i < nums.size(); i++) {  // @outer
        for (size_t j = i + 1; j < nums.size(); j++) {
            if (nums[j] > nums[i]) {  // @compare
                result[i] = nums[j];  // @answer
                break;
            }
        }
    }
    return result;  // @done
}
