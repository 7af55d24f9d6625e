// Returns, for each prefix of typed, the first three matching names in alphabetical order.
vector<vector<string>> suggestNames(vector<string>& catalogue, string typed) {
    // Write your answer here.
    return {};
}
