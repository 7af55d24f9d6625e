import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class Solution {
    /** Searches breadth-first, one whole level in each round. */
    public int[][] levelOrder(TreeNode root) {
        List<int[]> levels = new ArrayList<>();
        Queue<TreeNode> queue = new ArrayDeque<>();
        if (root != null) {
            queue.add(root);
        }
        while (!queue.isEmpty()) {
            // Here the queue holds exactly one level, from left to right.
            int[] level = new int[queue.size()];
            for (int i = 0; i < level.length; i++) {
                TreeNode node = queue.remove();
                level[i] = node.val;
                if (node.left != null) {
                    queue.add(node.left);
                }
                if (node.right != null) {
                    queue.add(node.right);
                }
            }
            levels.add(level);
        }
        return levels.toArray(new int[0][]);
    }
}
