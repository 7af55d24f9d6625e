List<Integer> postorder(Node root) {  // @start
    List<Integer> out = new ArrayList<>();
    Deque<Node> stack = new ArrayDeque<>();
    Node node = root, last = null;  // @init
    while (node != null || !stack.isEmpty()) {  // @check
        while (node != null) {
            stack.push(node);  // @push
            node = node.left;  // @left
        }
        Node top = stack.peek();  // @peek
        if (top.right != null && top.right != last) {  // @compare
            node = top.right;  // @right
        } else {
            out.add(top.value);  // @visit
            last = stack.pop();  // @take
        }
    }
    return out;  // @done
}
