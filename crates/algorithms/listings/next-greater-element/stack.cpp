vector<optional<int>> nextGreater(const vector<int>& nums) {  // @start
    vector<optional<int>> result(nums.size());  // @result
    stack<size_t> waiting;  // @stack
    for (size_t i = 0; i < nums.size(); i++) {  // @next
        while (!waiting.empty() && nums[waiting.top()] < nums[i]) {  // @check
            size_t j = waiting.top();
            waiting.pop();  // @pop
            result[j] = nums[i];  // @answer
        }
        waiting.push(i);  // @push
    }
    return result;  // @done
}
