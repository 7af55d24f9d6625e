struct Node {
    int key, height = 1, balance = 0;
    Node *left = nullptr, *right = nullptr;
    explicit Node(int key) : key(key) {}
};

void update(Node* node) {
    int left = node->left ? node->left->height : 0;
    int right = node->right ? node->right->height : 0;
    node->height = 1 + max(left, right);
    node->balance = left - right;
}

Node* rotateRight(Node* node) {
    Node* up = node->left;
    node->left = up->right;
    up->right = node;
    update(node);
    update(up);
    return up;
}

Node* rotateLeft(Node* node) {
    Node* up = node->right;
    node->right = up->left;
    up->left = node;
    update(node);
    update(up);
    return up;
}

Node* rebalance(Node* node) {
    update(node);
    if (node->balance > 1) {  // @update
        if (node->left->balance < 0) {
            node->left = rotateLeft(node->left);  // @left-right
        }
        return rotateRight(node);  // @rotate-right
    }
    if (node->balance < -1) {
        if (node->right->balance > 0) {
            node->right = rotateRight(node->right);  // @right-left
        }
        return rotateLeft(node);  // @rotate-left
    }
    return node;
}

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
    return rebalance(node);
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
    return rebalance(node);
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
