import java.util.ArrayDeque;
import java.util.Queue;

class Solution {
    private static final int[][] STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

    /** Counts the islands: a breadth-first search uses up each one from its first cell. */
    public int countIslands(int[][] grid) {
        int rows = grid.length;
        int cols = rows == 0 ? 0 : grid[0].length;
        boolean[][] seen = new boolean[rows][cols];
        int islands = 0;
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < cols; col++) {
                if (grid[row][col] == 1 && !seen[row][col]) {
                    islands++;
                    useUp(grid, seen, row, col);
                }
            }
        }
        return islands;
    }

    /** Marks every cell of the island that (row, col) lies on. */
    private void useUp(int[][] grid, boolean[][] seen, int row, int col) {
        Queue<int[]> queue = new ArrayDeque<>();
        queue.add(new int[] {row, col});
        seen[row][col] = true;
        while (!queue.isEmpty()) {
            int[] cell = queue.remove();
            for (int[] step : STEPS) {
                int r = cell[0] + step[0];
                int c = cell[1] + step[1];
                boolean inside = r >= 0 && r < grid.length && c >= 0 && c < grid[r].length;
                if (inside && grid[r][c] == 1 && !seen[r][c]) {
                    // Marked on the way in, so that no cell is queued twice.
                    seen[r][c] = true;
                    queue.add(new int[] {r, c});
                }
            }
        }
    }
}
