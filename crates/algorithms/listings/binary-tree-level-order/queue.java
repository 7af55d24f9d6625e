List<List<Integer>> levelOrder(Node root) {  // @start
    List<List<Integer>> levels = new ArrayList<>();
    if (root == null) {
        return levels;  // @no-root
    }
    Queue<Node> queue = new ArrayDeque<>();
    queue.add(root);  // @init
    while (!queue.isEmpty()) {  // @check
        List<Integer> level = new ArrayList<>();
        int size = queue.size();  // @level
        for (int i = 0; i < size; i++) {
            Node node = queue.remove();  // @take
            level.add(node.value);  // @visit
            if (node.left != null) {  // @no-left
                queue.add(node.left);  // @left
            }
            if (node.right != null) {  // @no-right
                queue.add(node.right);  // @right
            }
        }
        levels.add(level);  // @close
    }
    return levels;  // @done
}
