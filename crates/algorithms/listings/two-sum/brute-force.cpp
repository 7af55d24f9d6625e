optional<pair<int, int>> twoSum(const vector<int>& nums, int target) {  // @start
    int n = nums.size();
    for (int i = 0; i < n; i++) {  // @outer
        for (int j = i + 1; j < n; j++) {  // @inner
            if (nums[i] + nums[j] == target) {  // @compare
                return pair{i, j};  // @found
            }
        }
    }
    return nullopt;  // @none
}
