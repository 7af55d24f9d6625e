int maxBookings(vector<vector<int>> requests) {  // @start
    sort(requests.begin(), requests.end(),
         [](const auto& x, const auto& y) { return x[1] < y[1]; });  // @sort
    vector<vector<int>> taken;  // @init
    for (const auto& slot : requests) {
        if (!taken.empty() && slot[0] < taken.back()[1]) {  // @compare
            continue;  // @reject
        }
        taken.push_back(slot);  // @take
    }
    return taken.size();  // @done
}
