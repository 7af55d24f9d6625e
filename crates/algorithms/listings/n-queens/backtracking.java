List<int[]> nQueens(int n) {  // @start
    int[] queens = new int[n];  // the column of the queen in each row
    Arrays.fill(queens, -1);
    List<int[]> solutions = new ArrayList<>();
    place(0, queens, solutions);
    return solutions;  // @done
}

void place(int row, int[] queens, List<int[]> solutions) {  // @call
    if (row == queens.length) {
        solutions.add(queens.clone());  // @solution
        return;
    }
    for (int col = 0; col < queens.length; col++) {
        if (attacked(queens, row, col)) {
            continue;  // @attacked
        }
        queens[row] = col;  // @place
        place(row + 1, queens, solutions);
        queens[row] = -1;  // @undo
    }
    return;  // @stuck
}

boolean attacked(int[] queens, int row, int col) {
    for (int above = 0; above < row; above++) {
        int other = queens[above];
        if (other == col || Math.abs(other - col) == row - above) {
            return true;
        }
    }
    return false;
}
