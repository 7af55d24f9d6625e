const STEPS = [[-1, 0], [1, 0], [0, -1], [0, 1]];

function countIslands(grid) {  // @start
  const rows = grid.length, cols = grid[0].length;
  const seen = grid.map((line) => line.map(() => false));
  const stack = [];
  let islands = 0;
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (grid[row][col] === 0 || seen[row][col]) {
        continue;  // @pass
      }
      islands++;  // @found
      seen[row][col] = true;
      stack.push([row, col]);  // @first
      while (stack.length > 0) {  // @empty
        const cell = stack.pop();  // @take
        for (const [down, right] of STEPS) {
          const r = cell[0] + down, c = cell[1] + right;
          if (r < 0 || r >= rows || c < 0 || c >= cols) {
            continue;  // @outside
          }
          if (grid[r][c] === 0 || seen[r][c]) {
            continue;  // @blocked
          }
          seen[r][c] = true;
          stack.push([r, c]);  // @push
        }
      }
    }
  }
  return islands;  // @done
}
