struct TrieNode {
    map<char, TrieNode> children;
    bool isWord = false;
};

void insert(TrieNode& root, const string& word) {
    TrieNode* node = &root;  // @insert
    for (char letter : word) {
        // Makes the child if there is none yet.
        node = &node->children[letter];  // @add @shared
    }
    node->isWord = true;  // @mark
}

void collect(const TrieNode& node, const string& word,
             vector<string>& found) {
    if (node.isWord) {  // @collect
        found.push_back(word);  // @word
    }
    for (const auto& [letter, child] : node.children) {
        collect(child, word + letter, found);
    }
}

vector<string> withPrefix(const TrieNode& root, const string& prefix) {
    const TrieNode* node = &root;  // @search
    for (char letter : prefix) {
        auto child = node->children.find(letter);
        if (child == node->children.end()) {
            return {};  // @dead
        }
        node = &child->second;  // @follow
    }
    vector<string> found;
    collect(*node, prefix, found);
    return found;
}

vector<string> suggest(const vector<string>& words,
                       const string& prefix) {  // @start
    TrieNode root;  // @root
    for (const string& word : words) {
        insert(root, word);
    }
    return withPrefix(root, prefix);  // @done
}
