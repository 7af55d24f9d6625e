using Graph = unordered_map<string, vector<pair<string, int>>>;
using Entry = pair<int, string>;

unordered_map<string, int> shortestPaths(
        const Graph& graph, const string& start) {  // @start
    unordered_map<string, int> distance = {{start, 0}};
    unordered_map<string, string> previous;
    priority_queue<Entry, vector<Entry>, greater<Entry>> heap;
    heap.push({0, start});  // @init
    while (!heap.empty()) {  // @check
        auto [far, node] = heap.top();
        heap.pop();
        if (far > distance[node]) {
            continue;  // @stale
        }
        for (const auto& [next, length] : graph.at(node)) {  // @take
            int through = far + length;
            auto known = distance.find(next);
            if (known != distance.end() && through >= known->second) {
                continue;  // @worse
            }
            distance[next] = through;
            previous[next] = node;
            heap.push({through, next});  // @better
        }
    }
    return distance;  // @done
}
