vector<int> mergeFeeds(const vector<vector<int>>& feeds) {  // @start
    vector<size_t> heads(feeds.size());
    vector<int> merged;
    while (true) {
        optional<size_t> best;
        for (size_t feed = 0; feed < feeds.size(); feed++) {
            if (heads[feed] < feeds[feed].size() &&  // @look
                (!best || feeds[feed][heads[feed]] <
                              feeds[*best][heads[*best]])) {
                best = feed;
            }
        }
        if (!best) {
            return merged;  // @done
        }
        merged.push_back(feeds[*best][heads[*best]]);  // @take
        heads[*best]++;
    }
}
