using Graph = unordered_map<string, vector<string>>;
using Parents = unordered_map<string, string>;

void visit(const Graph& graph, const string& node, Parents& parent,
           vector<string>& order) {
    order.push_back(node);  // @enter
    for (const string& neighbor : graph.at(node)) {  // @leave
        if (parent.count(neighbor)) {
            continue;  // @known
        }
        parent[neighbor] = node;  // @found
        visit(graph, neighbor, parent, order);
    }
}

vector<string> depthFirst(const Graph& graph, string start) {  // @start
    Parents parent = {{start, ""}};
    vector<string> order;  // @init
    visit(graph, start, parent, order);
    return order;  // @done
}
