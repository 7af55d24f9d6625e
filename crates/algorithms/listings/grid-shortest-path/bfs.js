const STEPS = [[-1, 0], [1, 0], [0, -1], [0, 1]];

function shortestPath(grid, start, end) {  // @start
  const key = (r, c) => r * grid[0].length + c;
  const distance = new Map([[key(...start), 0]]);
  const queue = [start];  // @init
  for (let head = 0; head < queue.length; head++) {  // @check
    const [row, col] = queue[head];
    const far = distance.get(key(row, col));
    if (row === end[0] && col === end[1]) {
      return wayBack(grid, distance, end);  // @arrived
    }
    for (const [down, right] of STEPS) {  // @take
      const [r, c] = [row + down, col + right];
      if (grid[r]?.[c] === undefined) {
        continue;  // @outside
      }
      if (grid[r][c] === '#') {
        continue;  // @wall
      }
      if (distance.has(key(r, c))) {
        continue;  // @known
      }
      distance.set(key(r, c), far + 1);
      queue.push([r, c]);  // @found
    }
  }
  return null;  // @no-way
}

function wayBack(grid, distance, end) {
  const far = ([r, c]) =>
    grid[r]?.[c] === undefined ? -1 : distance.get(r * grid[0].length + c);
  const path = [end];
  while (far(path[0]) > 0) {
    const [row, col] = path[0];
    const nears = STEPS.map(([down, right]) => [row + down, col + right]);
    const wanted = far(path[0]) - 1;
    path.unshift(nears.find((near) => far(near) === wanted));  // @back
  }
  return path;  // @done
}
