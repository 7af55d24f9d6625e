function countIslands(grid) {  // @start
  const rows = grid.length, cols = grid[0].length;
  const parent = Array.from({ length: rows * cols }, (_, at) => at);
  let islands = 0;

  function find(x) {
    while (parent[x] !== x) {
      parent[x] = parent[parent[x]];  // @halve
      x = parent[x];
    }
    return x;
  }

  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (grid[row][col] === 0) {
        continue;  // @water
      }
      islands++;  // @land
      for (const [r, c] of [[row - 1, col], [row, col - 1]]) {
        if (r < 0 || c < 0 || grid[r][c] === 0) {
          continue;  // @apart
        }
        const a = find(row * cols + col);
        const b = find(r * cols + c);  // @roots
        if (a === b) {
          continue;  // @same
        }
        parent[a] = b;
        islands--;  // @join
      }
    }
  }
  return islands;  // @done
}
