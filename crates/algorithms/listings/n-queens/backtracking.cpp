bool attacked(const vector<int>& queens, int row, int col) {
    for (int above = 0; above < row; above++) {
        int other = queens[above];
        if (other == col || abs(other - col) == row - above) {
            return true;
        }
    }
    return false;
}

void place(int row, vector<int>& queens,
           vector<vector<int>>& solutions) {  // @call
    const int n = queens.size();
    if (row == n) {
        solutions.push_back(queens);  // @solution
        return;
    }
    for (int col = 0; col < n; col++) {
        if (attacked(queens, row, col)) {
            continue;  // @attacked
        }
        queens[row] = col;  // @place
        place(row + 1, queens, solutions);
        queens[row] = -1;  // @undo
    }
    return;  // @stuck
}

vector<vector<int>> nQueens(int n) {  // @start
    vector<int> queens(n, -1);  // the column of the queen in each row
    vector<vector<int>> solutions;
    place(0, queens, solutions);
    return solutions;  // @done
}
