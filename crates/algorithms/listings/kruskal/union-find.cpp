struct Edge {
    string one, other;
    int weight;
};

using Parents = unordered_map<string, string>;

string find(Parents& parent, const string& node) {
    string above = parent[node];  // @climb
    if (above == node) {
        return node;
    }
    return parent[node] = find(parent, above);  // @compress
}

vector<Edge> spanningTree(const vector<string>& nodes, vector<Edge> edges) {
    Parents parent;
    unordered_map<string, int> size;
    for (const string& node : nodes) {
        parent[node] = node;
        size[node] = 1;  // @start
    }
    stable_sort(edges.begin(), edges.end(),
                [](const Edge& x, const Edge& y) {
                    return x.weight < y.weight;  // @sort
                });
    vector<Edge> tree;
    for (const Edge& edge : edges) {  // @next
        string a = find(parent, edge.one);
        string b = find(parent, edge.other);
        if (a == b) {  // @roots
            continue;  // @same
        }
        if (size[a] < size[b]) {
            swap(a, b);
        }
        parent[b] = a;
        size[a] += size[b];
        tree.push_back(edge);  // @join
    }
    return tree;  // @done
}
