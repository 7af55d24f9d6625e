int place(const string& text) {
    uint32_t h = 2166136261;
    for (unsigned char byte : text) {
        h = (h ^ byte) * 16777619;
    }
    h ^= h >> 15;
    h *= 0x2c1b3c6d;
    return (h ^ h >> 12) % 360;
}

using Ring = set<pair<int, string>>;

void addNode(Ring& ring, const string& name, int points) {
    for (int i = 0; i < points; i++) {
        ring.emplace(place(to_string(i) + name), name);  // @point
    }
}

string owner(const Ring& ring, const string& key) {
    auto next = ring.lower_bound({place(key), ""});
    return (next == ring.end() ? ring.begin() : next)->second;
}

vector<int> run(const vector<string>& nodes, int points,
                const vector<string>& keys,
                const vector<string>& changes) {  // @start
    Ring ring;
    unordered_map<string, string> owners;
    vector<int> moved;
    for (const auto& name : nodes) {
        addNode(ring, name, points);
    }
    for (const auto& key : keys) {
        owners[key] = owner(ring, key);  // @assign
    }
    for (const auto& change : changes) {
        string name = change.substr(1);
        if (change[0] == '+') {
            addNode(ring, name, points);
        } else {
            erase_if(ring, [&](auto& p) { return p.second == name; });  // @remove
        }
        int count = 0;
        for (const auto& key : keys) {
            string now = owner(ring, key);  // @stays
            if (now != owners[key]) {
                owners[key] = now;  // @moves
                count++;
            }
        }
        moved.push_back(count);  // @count
    }
    return moved;  // @done
}
