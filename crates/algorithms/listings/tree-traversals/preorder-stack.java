List<Integer> preorder(Node root) {  // @start
    List<Integer> out = new ArrayList<>();
    if (root == null) {
        return out;  // @no-root
    }
    Deque<Node> stack = new ArrayDeque<>();
    stack.push(root);  // @init
    while (!stack.isEmpty()) {  // @check
        Node node = stack.pop();  // @take
        out.add(node.value);  // @visit
        if (node.right != null) {  // @no-right
            stack.push(node.right);  // @right
        }
        if (node.left != null) {  // @no-left
            stack.push(node.left);  // @left
        }
    }
    return out;  // @done
}
