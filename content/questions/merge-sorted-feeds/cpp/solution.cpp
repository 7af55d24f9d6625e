// Takes the smallest head again and again from a heap that holds one head per feed.
vector<int> mergeFeeds(vector<vector<int>>& feeds) {
    // One entry per feed that has a value left: (its head, the feed, the head's position).
    using Head = tuple<int, size_t, size_t>;
    priority_queue<Head, vector<Head>, greater<Head>> heads;

    // A feed that has run out, or was empty from the start, adds nothing.
    auto addHead = [&](size_t feed, size_t position) {
        if (position < feeds[feed].size()) {
            heads.push({feeds[feed][position], feed, position});
        }
    };

    for (size_t feed = 0; feed < feeds.size(); feed++) addHead(feed, 0);

    vector<int> merged;
    while (!heads.empty()) {
        auto [value, feed, position] = heads.top();
        heads.pop();
        merged.push_back(value);
        addHead(feed, position + 1);
    }
    return merged;
}
