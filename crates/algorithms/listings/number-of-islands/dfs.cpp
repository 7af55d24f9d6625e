struct Cell { int row, col; };

const Cell STEPS[] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

int countIslands(const vector<vector<int>>& grid) {  // @start
    int rows = grid.size(), cols = grid[0].size();
    vector<vector<bool>> seen(rows, vector<bool>(cols));
    stack<Cell> stack;
    int islands = 0;
    for (int row = 0; row < rows; row++) {
        for (int col = 0; col < cols; col++) {
            if (grid[row][col] == 0 || seen[row][col]) {
                continue;  // @pass
            }
            islands++;  // @found
            seen[row][col] = true;
            stack.push({row, col});  // @first
            while (!stack.empty()) {  // @empty
                Cell cell = stack.top();  // @take
                stack.pop();
                for (Cell step : STEPS) {
                    int r = cell.row + step.row;
                    int c = cell.col + step.col;
                    if (r < 0 || r >= rows || c < 0 || c >= cols) {
                        continue;  // @outside
                    }
                    if (grid[r][c] == 0 || seen[r][c]) {
                        continue;  // @blocked
                    }
                    seen[r][c] = true;
                    stack.push({r, c});  // @push
                }
            }
        }
    }
    return islands;  // @done
}
