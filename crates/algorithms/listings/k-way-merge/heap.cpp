vector<int> mergeFeeds(const vector<vector<int>>& feeds) {  // @start
    priority_queue<pair<int, size_t>, vector<pair<int, size_t>>,
                   greater<>> heap;
    vector<size_t> heads(feeds.size());
    vector<int> merged;
    auto pushHead = [&](size_t feed) {
        if (heads[feed] == feeds[feed].size()) {
            return;  // @empty @gone
        }
        int value = feeds[feed][heads[feed]++];
        heap.emplace(value, feed);  // @first @next
    };
    for (size_t feed = 0; feed < feeds.size(); feed++) {
        pushHead(feed);
    }
    while (!heap.empty()) {
        auto [value, feed] = heap.top();  // @take
        heap.pop();
        merged.push_back(value);
        pushHead(feed);
    }
    return merged;  // @done
}
