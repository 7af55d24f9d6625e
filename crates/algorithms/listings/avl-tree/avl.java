class Node {
    int key, height = 1, balance = 0;
    Node left, right;

    Node(int key) {
        this.key = key;
    }
}

Node insert(Node node, int key) {
    if (node == null) {
        return new Node(key);  // @new
    }
    if (key == node.key) {  // @compare
        return node;  // @known
    }
    if (key < node.key) {
        node.left = insert(node.left, key);
    } else {
        node.right = insert(node.right, key);
    }
    return rebalance(node);
}

Node delete(Node node, int key) {
    if (node == null) {
        return null;  // @absent
    }
    if (key < node.key) {
        node.left = delete(node.left, key);
    } else if (key > node.key) {
        node.right = delete(node.right, key);
    } else if (node.left == null || node.right == null) {
        return node.left != null ? node.left : node.right;  // @remove
    } else {
        node.key = smallest(node.right);  // @successor
        node.right = delete(node.right, node.key);
    }
    return rebalance(node);
}

int smallest(Node node) {
    while (node.left != null) {
        node = node.left;
    }
    return node.key;
}

Node rebalance(Node node) {
    update(node);
    if (node.balance > 1) {  // @update
        if (node.left.balance < 0) {
            node.left = rotateLeft(node.left);  // @left-right
        }
        return rotateRight(node);  // @rotate-right
    }
    if (node.balance < -1) {
        if (node.right.balance > 0) {
            node.right = rotateRight(node.right);  // @right-left
        }
        return rotateLeft(node);  // @rotate-left
    }
    return node;
}

void update(Node node) {
    int left = node.left == null ? 0 : node.left.height;
    int right = node.right == null ? 0 : node.right.height;
    node.height = 1 + Math.max(left, right);
    node.balance = left - right;
}

Node rotateRight(Node node) {
    Node up = node.left;
    node.left = up.right;
    up.right = node;
    update(node);
    update(up);
    return up;
}

Node rotateLeft(Node node) {
    Node up = node.right;
    node.right = up.left;
    up.left = node;
    update(node);
    update(up);
    return up;
}

Node run(int[] changes) {  // @start
    Node root = null;
    for (int i = 0; i < changes.length; i++) {
        if (changes[i] > 0) {
            root = insert(root, changes[i]);  // @insert
        } else {
            root = delete(root, -changes[i]);  // @delete
        }
    }
    return root;  // @done
}
