/**
 * Counts the islands: a breadth-first search uses up each one from its first cell.
 * @param {number[][]} grid
 * @returns {number}
 */
function countIslands(grid) {
  const seen = grid.map((row) => row.map(() => false));

  /** Marks every cell of the island that (row, col) lies on. */
  function useUp(row, col) {
    const queue = [[row, col]];
    seen[row][col] = true;
    // An index instead of shift(), which would move the whole array each time.
    for (let head = 0; head < queue.length; head += 1) {
      const [atRow, atCol] = queue[head];
      const neighbours = [[atRow - 1, atCol], [atRow + 1, atCol], [atRow, atCol - 1], [atRow, atCol + 1]];
      for (const [r, c] of neighbours) {
        const inside = r >= 0 && r < grid.length && c >= 0 && c < grid[r].length;
        if (inside && grid[r][c] === 1 && !seen[r][c]) {
          // Marked on the way in, so that no cell is queued twice.
          seen[r][c] = true;
          queue.push([r, c]);
        }
      }
    }
  }

  let islands = 0;
  for (let row = 0; row < grid.length; row += 1) {
    for (let col = 0; col < grid[row].length; col += 1) {
      if (grid[row][col] === 1 && !seen[row][col]) {
        islands += 1;
        useUp(row, col);
      }
    }
  }
  return islands;
}
