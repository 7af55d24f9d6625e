Node lowestCommonAncestor(Node root, Node p, Node q) {  // @start
    return find(root, p, q);  // @done
}

Node find(Node node, Node p, Node q) {
    if (node == null) {
        return null;  // @none
    }
    if (node == p || node == q) {  // @call
        return node;  // @found
    }
    Node left = find(node.left, p, q);  // @left
    Node right = find(node.right, p, q);  // @right
    if (left != null && right != null) {
        return node;  // @both
    }
    return left != null ? left : right;  // @one
}
