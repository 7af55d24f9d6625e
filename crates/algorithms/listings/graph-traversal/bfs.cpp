using Graph = unordered_map<string, vector<string>>;

vector<string> breadthFirst(const Graph& graph, string start) {  // @start
    unordered_map<string, string> parent = {{start, ""}};
    vector<string> order;
    queue<string> waiting;
    waiting.push(start);  // @init
    while (!waiting.empty()) {  // @check
        string node = waiting.front();
        waiting.pop();
        order.push_back(node);  // @take
        for (const string& neighbor : graph.at(node)) {
            if (parent.count(neighbor)) {
                continue;  // @known
            }
            parent[neighbor] = node;
            waiting.push(neighbor);  // @found
        }
    }
    return order;  // @done
}
