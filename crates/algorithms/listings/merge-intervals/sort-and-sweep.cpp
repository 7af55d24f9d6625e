vector<vector<int>> mergeIntervals(vector<vector<int>> intervals) {  // @start
    sort(intervals.begin(), intervals.end(),
         [](const auto& x, const auto& y) { return x[0] < y[0]; });  // @sort
    vector<vector<int>> merged;  // @init
    for (const auto& span : intervals) {
        if (!merged.empty() && span[0] <= merged.back()[1]) {  // @compare
            merged.back()[1] = max(merged.back()[1], span[1]);  // @extend
        } else {
            merged.push_back(span);  // @append
        }
    }
    return merged;  // @done
}
