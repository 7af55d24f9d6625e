// Builds what waits for nothing, and counts down what waits for it.
vector<int> buildOrder(int count, vector<vector<int>>& edges) {
    vector<vector<int>> followers(count);
    vector<int> waitingFor(count); // pairs {before, package} whose before is not built yet
    for (const vector<int>& edge : edges) {
        followers[edge[0]].push_back(edge[1]);
        waitingFor[edge[1]]++;
    }

    queue<int> ready;
    for (int package = 0; package < count; package++) {
        if (waitingFor[package] == 0) ready.push(package);
    }

    vector<int> order;
    while (!ready.empty()) {
        int package = ready.front();
        ready.pop();
        order.push_back(package);
        for (int follower : followers[package]) {
            waitingFor[follower]--;
            if (waitingFor[follower] == 0) ready.push(follower);
        }
    }

    // Packages on a cycle, or behind one, never become ready.
    if ((int)order.size() < count) return {};
    return order;
}
