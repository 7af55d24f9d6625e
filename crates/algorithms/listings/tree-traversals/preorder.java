List<Integer> preorder(Node root) {  // @start
    List<Integer> out = new ArrayList<>();
    walk(root, out);
    return out;  // @done
}

void walk(Node node, List<Integer> out) {  // @call
    if (node == null) {
        return;  // @none
    }
    out.add(node.value);  // @visit
    walk(node.left, out);  // @left
    walk(node.right, out);  // @right @return
}
