int countIslands(int[][] grid) {  // @start
    int rows = grid.length, cols = grid[0].length;
    int[] parent = IntStream.range(0, rows * cols).toArray();
    int islands = 0;
    for (int row = 0; row < rows; row++) {
        for (int col = 0; col < cols; col++) {
            if (grid[row][col] == 0) {
                continue;  // @water
            }
            islands++;  // @land
            int[][] before = {{row - 1, col}, {row, col - 1}};
            for (int[] near : before) {
                int r = near[0], c = near[1];
                if (r < 0 || c < 0 || grid[r][c] == 0) {
                    continue;  // @apart
                }
                int a = find(parent, row * cols + col);
                int b = find(parent, r * cols + c);  // @roots
                if (a == b) {
                    continue;  // @same
                }
                parent[a] = b;
                islands--;  // @join
            }
        }
    }
    return islands;  // @done
}

int find(int[] parent, int x) {
    while (parent[x] != x) {
        parent[x] = parent[parent[x]];  // @halve
        x = parent[x];
    }
    return x;
}
