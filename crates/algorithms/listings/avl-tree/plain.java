class Node {
    int key;
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
    return node;
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
    return node;
}

int smallest(Node node) {
    while (node.left != null) {
        node = node.left;
    }
    return node.key;
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
