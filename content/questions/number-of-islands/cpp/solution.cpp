// Marks every cell of the island that (row, col) lies on.
static void useUp(const vector<vector<int>>& grid, vector<vector<bool>>& seen, int row, int col) {
    static const int steps[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    const int rows = grid.size();
    const int cols = grid[0].size();
    queue<pair<int, int>> frontier;
    frontier.push({row, col});
    seen[row][col] = true;
    while (!frontier.empty()) {
        const pair<int, int> cell = frontier.front();
        frontier.pop();
        for (const auto& step : steps) {
            const int r = cell.first + step[0];
            const int c = cell.second + step[1];
            const bool inside = r >= 0 && r < rows && c >= 0 && c < cols;
            if (inside && grid[r][c] == 1 && !seen[r][c]) {
                // Marked on the way in, so that no cell is queued twice.
                seen[r][c] = true;
                frontier.push({r, c});
            }
        }
    }
}

// Counts the islands: a breadth-first search uses up each one from its first cell.
int countIslands(vector<vector<int>>& grid) {
    const int rows = grid.size();
    const int cols = rows == 0 ? 0 : grid[0].size();
    vector<vector<bool>> seen(rows, vector<bool>(cols, false));
    int islands = 0;
    for (int row = 0; row < rows; ++row) {
        for (int col = 0; col < cols; ++col) {
            if (grid[row][col] == 1 && !seen[row][col]) {
                ++islands;
                useUp(grid, seen, row, col);
            }
        }
    }
    return islands;
}
