class Solution {
    /** Returns how many islands the map shows: 1 is land, 0 is water. */
    public int countIslands(int[][] grid) {
        // Write your answer here.
        return 0;
    }
}
