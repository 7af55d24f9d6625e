static final int[][] STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

record Cell(int row, int col) {}

int countIslands(int[][] grid) {  // @start
    int rows = grid.length, cols = grid[0].length;
    boolean[][] seen = new boolean[rows][cols];
    Queue<Cell> queue = new ArrayDeque<>();
    int islands = 0;
    for (int row = 0; row < rows; row++) {
        for (int col = 0; col < cols; col++) {
            if (grid[row][col] == 0 || seen[row][col]) {
                continue;  // @pass
            }
            islands++;  // @found
            seen[row][col] = true;
            queue.add(new Cell(row, col));  // @first
            while (!queue.isEmpty()) {  // @empty
                Cell cell = queue.remove();  // @take
                for (int[] step : STEPS) {
                    int r = cell.row() + step[0];
                    int c = cell.col() + step[1];
                    if (r < 0 || r >= rows || c < 0 || c >= cols) {
                        continue;  // @outside
                    }
                    if (grid[r][c] == 0 || seen[r][c]) {
                        continue;  // @blocked
                    }
                    seen[r][c] = true;
                    queue.add(new Cell(r, c));  // @push
                }
            }
        }
    }
    return islands;  // @done
}
