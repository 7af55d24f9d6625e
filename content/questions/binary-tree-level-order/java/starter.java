// Given: class TreeNode with val, left and right.

class Solution {
    /** Returns the values level by level, each level from left to right. */
    public int[][] levelOrder(TreeNode root) {
        // Write your answer here.
        return new int[0][];
    }
}
