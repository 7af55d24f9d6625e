Node* find(Node* node, Node* p, Node* q) {
    if (!node) {
        return nullptr;  // @none
    }
    if (node == p || node == q) {  // @call
        return node;  // @found
    }
    Node* left = find(node->left, p, q);  // @left
    Node* right = find(node->right, p, q);  // @right
    if (left && right) {
        return node;  // @both
    }
    return left ? left : right;  // @one
}

Node* lowestCommonAncestor(Node* root, Node* p, Node* q) {  // @start
    return find(root, p, q);  // @done
}
