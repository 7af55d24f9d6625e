def n_queens(n):  # @start
    queens = [-1] * n  # the column of the queen in each row
    solutions = []

    def attacked(row, col):
        return any(other == col or abs(other - col) == row - above
                   for above, other in enumerate(queens[:row]))

    def place(row):  # @call
        if row == n:
            solutions.append(queens.copy())  # @solution
            return
        for col in range(n):
            if attacked(row, col):
                continue  # @attacked
            queens[row] = col  # @place
            place(row + 1)
            queens[row] = -1  # @undo
        return  # @stuck

    place(0)
    return solutions  # @done
