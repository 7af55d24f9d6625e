int place(const string& text) {
    uint32_t h = 2166136261;
    for (unsigned char byte : text) {
        h = (h ^ byte) * 16777619;
    }
    h ^= h >> 15;
    h *= 0x2c1b3c6d;
    return (h ^ h >> 12) % 360;
}

vector<int> run(vector<string> nodes, int points,
                const vector<string>& keys,
                const vector<string>& changes) {  // @start
    unordered_map<string, string> owners;
    vector<int> moved;
    for (const auto& key : keys) {
        owners[key] = nodes[place(key) % nodes.size()];  // @assign
    }
    for (const auto& change : changes) {
        string name = change.substr(1);
        if (change[0] == '+') {
            nodes.push_back(name);  // @add
        } else {
            erase(nodes, name);  // @remove
        }
        int count = 0;
        for (const auto& key : keys) {
            const auto& now = nodes[place(key) % nodes.size()];  // @stays
            if (now != owners[key]) {
                owners[key] = now;  // @moves
                count++;
            }
        }
        moved.push_back(count);  // @count
    }
    return moved;  // @done
}
