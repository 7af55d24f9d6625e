// Count the islands of a grid with a depth-first search.
const grid = [
  [1, 1, 0, 0, 0],
  [1, 0, 0, 1, 1],
  [0, 0, 0, 1, 0],
  [0, 1, 1, 0, 0],
];

function sink(row, col) {
  if (grid[row]?.[col] !== 1) return;
  grid[row][col] = 2;
  sink(row, col + 1);
  sink(row + 1, col);
  sink(row, col - 1);
  sink(row - 1, col);
}

let islands = 0;
for (let row = 0; row < grid.length; row++) {
  for (let col = 0; col < grid[0].length; col++) {
    if (grid[row][col] === 1) {
      islands++;
      sink(row, col);
    }
  }
}
console.log(islands);
