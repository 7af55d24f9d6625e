using Graph = map<string, vector<string>>;

vector<string> findCycle(const Graph& graph, map<string, int>& waits) {
    vector<string> left, cycle;
    for (const auto& [node, _] : graph) {
        if (waits[node] > 0) left.push_back(node);
    }
    string node = left[0];  // @stuck
    auto met = find(cycle.begin(), cycle.end(), node);
    while (met == cycle.end()) {
        cycle.push_back(node);
        for (const string& other : left) {
            const vector<string>& near = graph.at(other);
            if (find(near.begin(), near.end(), node) != near.end()) {
                node = other;  // @back
                break;
            }
        }
        met = find(cycle.begin(), cycle.end(), node);
    }
    cycle.erase(cycle.begin(), met);
    reverse(cycle.begin(), cycle.end());
    return cycle;  // @cycle
}

// Returns the order, or the cycle and false.
pair<vector<string>, bool> buildOrder(const Graph& graph) {  // @start
    map<string, int> waits;
    for (const auto& [node, near] : graph) {
        for (const string& next : near) {
            waits[next]++;  // @count
        }
    }
    queue<string> ready;
    for (const auto& [node, near] : graph) {
        if (waits[node] == 0) ready.push(node);  // @ready
    }
    vector<string> order;
    while (!ready.empty()) {  // @check
        string node = ready.front();
        ready.pop();
        order.push_back(node);  // @take
        for (const string& next : graph.at(node)) {
            waits[next]--;  // @lower
            if (waits[next] == 0) {
                ready.push(next);  // @free
            }
        }
    }
    if (order.size() == graph.size()) {
        return {order, true};  // @done
    }
    return {findCycle(graph, waits), false};
}
