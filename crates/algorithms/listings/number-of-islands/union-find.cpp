int find(vector<int>& parent, int x) {
    while (parent[x] != x) {
        parent[x] = parent[parent[x]];  // @halve
        x = parent[x];
    }
    return x;
}

int countIslands(const vector<vector<int>>& grid) {  // @start
    int rows = grid.size(), cols = grid[0].size();
    vector<int> parent(rows * cols);
    iota(parent.begin(), parent.end(), 0);
    int islands = 0;
    for (int row = 0; row < rows; row++) {
        for (int col = 0; col < cols; col++) {
            if (grid[row][col] == 0) {
                continue;  // @water
            }
            islands++;  // @land
            const int near[2][2] = {{row - 1, col}, {row, col - 1}};
            for (auto [r, c] : near) {
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
