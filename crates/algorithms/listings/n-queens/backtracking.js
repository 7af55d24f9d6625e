function nQueens(n) {  // @start
  const queens = Array(n).fill(-1);  // the column of the queen in each row
  const solutions = [];

  function attacked(row, col) {
    return queens.slice(0, row).some((other, above) =>
      other === col || Math.abs(other - col) === row - above);
  }

  function place(row) {  // @call
    if (row === n) {
      solutions.push([...queens]);  // @solution
      return;
    }
    for (let col = 0; col < n; col++) {
      if (attacked(row, col)) {
        continue;  // @attacked
      }
      queens[row] = col;  // @place
      place(row + 1);
      queens[row] = -1;  // @undo
    }
    return;  // @stuck
  }

  place(0);
  return solutions;  // @done
}
