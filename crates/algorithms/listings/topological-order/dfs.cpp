using Graph = map<string, vector<string>>;

struct Search {
    const Graph& graph;
    set<string> begun;
    vector<string> path, order, cycle;

    bool visit(const string& node) {
        begun.insert(node);
        path.push_back(node);  // @enter
        for (const string& next : graph.at(node)) {
            auto at = find(path.begin(), path.end(), next);
            if (at != path.end()) {
                cycle.assign(at, path.end());
                return false;  // @cycle
            }
            if (begun.count(next)) {
                continue;  // @known
            }
            if (!visit(next)) {  // @go
                return false;
            }
        }
        path.pop_back();
        order.push_back(node);  // @leave
        return true;
    }

    bool buildOrder() {  // @start
        for (const auto& [node, _] : graph) {
            if (begun.count(node)) {
                continue;  // @skip
            }
            if (!visit(node)) {  // @node
                return false;  // @stop
            }
        }
        reverse(order.begin(), order.end());
        return true;  // @done
    }
};
