using Graph = unordered_map<string, vector<string>>;

vector<string> depthFirst(const Graph& graph, string start) {  // @start
    unordered_map<string, string> parent = {{start, ""}};
    unordered_set<string> visited;
    vector<string> order;
    vector<string> stack = {start};  // @init
    while (!stack.empty()) {  // @check
        string node = stack.back();
        stack.pop_back();
        if (!visited.insert(node).second) {
            continue;  // @again
        }
        order.push_back(node);  // @take
        const vector<string>& near = graph.at(node);
        for (auto it = near.rbegin(); it != near.rend(); ++it) {
            if (visited.count(*it)) {
                continue;  // @known
            }
            parent[*it] = node;
            stack.push_back(*it);  // @push
        }
    }
    return order;  // @done
}
