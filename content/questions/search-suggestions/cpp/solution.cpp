const size_t SHOWN = 3;

struct TrieNode {
    unordered_map<char, unique_ptr<TrieNode>> children;
    vector<string> best; // the smallest names below this node, at most SHOWN
};

void insertName(TrieNode& root, const string& name) {
    TrieNode* node = &root;
    for (char character : name) {
        unique_ptr<TrieNode>& child = node->children[character];
        if (!child) child = make_unique<TrieNode>();
        node = child.get();
        if (node->best.size() < SHOWN) node->best.push_back(name);
    }
}

// Walks a trie, one edge a key press; every node already holds its three names.
vector<vector<string>> suggestNames(vector<string>& catalogue, string typed) {
    TrieNode root;
    // In sorted order the first names to reach a node are its smallest; the set drops repeats.
    for (const string& name : set<string>(catalogue.begin(), catalogue.end())) {
        insertName(root, name);
    }

    vector<vector<string>> suggestions;
    TrieNode* node = &root;
    for (char character : typed) {
        // Once a character is missing, the walk has left the trie for good.
        if (node) {
            auto child = node->children.find(character);
            node = child == node->children.end() ? nullptr : child->second.get();
        }
        suggestions.push_back(node ? node->best : vector<string>());
    }
    return suggestions;
}
