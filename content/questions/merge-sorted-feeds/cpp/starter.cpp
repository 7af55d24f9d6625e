// Returns all values of all feeds in one ascending vector.
vector<int> mergeFeeds(vector<vector<int>>& feeds) {
    // Write your answer here.
    return {};
}
