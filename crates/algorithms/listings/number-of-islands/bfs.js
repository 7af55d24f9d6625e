const STEPS = [[-1, 0], [1, 0], [0, -1], [0, 1]];

function countIslands(grid) {  // @start
  const rows = grid.length, cols = grid[0].length;
  const seen = grid.map((line) => line.map(() => false));
  const queue = [];
  let front = 0;  // queue.shift() would move every waiting cell
  let islands = 0;
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (grid[row][col] === 0 || seen[row][col]) {
        continue;  // @pass
      }
      islands++;  // @found
      seen[row][col] = true;
      queue.push([row, col]);  // @first
      while (front < queue.length) {  // @empty
        const cell = queue[front++];  // @take
        for (const [down, right] of STEPS) {
          const r = cell[0] + down, c = cell[1] + right;
          if (r < 0 || r >= rows || c < 0 || c >= cols) {
            continue;  // @outside
          }
          if (grid[r][c] === 0 || seen[r][c]) {
            continue;  // @blocked
          }
          seen[r][c] = true;
          queue.push([r, c]);  // @push
        }
      }
    }
  }
  return islands;  // @done
}
