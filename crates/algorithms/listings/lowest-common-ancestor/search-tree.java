Node lowestCommonAncestor(Node root, Node p, Node q) {  // @start
    int low = Math.min(p.value, q.value);
    int high = Math.max(p.value, q.value);
    Node node = root;  // @init
    while (true) {
        if (high < node.value) {  // @compare
            node = node.left;  // @left
        } else if (low > node.value) {
            node = node.right;  // @right
        } else {
            return node;  // @done
        }
    }
}
