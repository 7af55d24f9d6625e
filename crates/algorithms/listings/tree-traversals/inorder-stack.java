List<Integer> inorder(Node root) {  // @start
    List<Integer> out = new ArrayList<>();
    Deque<Node> stack = new ArrayDeque<>();
    Node node = root;  // @init
    while (node != null || !stack.isEmpty()) {  // @check
        while (node != null) {
            stack.push(node);  // @push
            node = node.left;  // @left
        }
        node = stack.pop();  // @take
        out.add(node.value);  // @visit
        node = node.right;  // @right
    }
    return out;  // @done
}
