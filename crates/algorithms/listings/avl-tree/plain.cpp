struct Node {
    int key;
    Node *left = nullptr, *right = nullptr;
    explicit Node(int key) : key(key) {}
};

Node* insert(Node* node, int key) {
    if (!node) {
        return new Node(key);  // @new
    }
    if (key == node->key) {  // @compare
        return node;  // @known
    }
    if (key < node->key) {
        node->left = insert(node->left, key);
    } else {
        node->right = insert(node->right, key);
    }
    return node;
}

int smallest(Node* node) {
    while (node->left) {
        node = node->left;
    }
    return node->key;
}

Node* remove(Node* node, int key) {
    if (!node) {
        return nullptr;  // @absent
    }
    if (key < node->key) {
        node->left = remove(node->left, key);
    } else if (key > node->key) {
        node->right = remove(node->right, key);
    } else if (!node->left || !node->right) {
        Node* below = node->left ? node->left : node->right;
        delete node;
        return below;  // @remove
    } else {
        node->key = smallest(node->right);  // @successor
        node->right = remove(node->right, node->key);
    }
    return node;
}

Node* run(const vector<int>& changes) {  // @start
    Node* root = nullptr;
    for (size_t i = 0; i < changes.size(); i++) {
        if (changes[i] > 0) {
            root = insert(root, changes[i]);  // @insert
        } else {
            root = remove(root, -changes[i]);  // @delete
        }
    }
    return root;  // @done
}
