const STEPS = [[-1, 0], [1, 0], [0, -1], [0, 1]];

function shortestPath(grid, start, end) {  // @start
  const key = (r, c) => r * grid[0].length + c;
  const distance = new Map([[key(...start), 0]]);
  const done = new Set();
  const least = ([r, c]) =>
    distance.get(key(r, c)) + Math.abs(r - end[0]) + Math.abs(c - end[1]);
  const heap = [[least(start), start]];  // @init
  while (heap.length > 0) {  // @check
    const [row, col] = takeLeast(heap);
    if (done.has(key(row, col))) {
      continue;
    }
    done.add(key(row, col));
    if (row === end[0] && col === end[1]) {
      return wayBack(grid, distance, end);  // @arrived
    }
    const through = distance.get(key(row, col)) + 1;
    for (const [down, right] of STEPS) {  // @take
      const [r, c] = [row + down, col + right];
      if (grid[r]?.[c] === undefined) {
        continue;  // @outside
      }
      if (grid[r][c] === '#') {
        continue;  // @wall
      }
      if (distance.get(key(r, c)) <= through) {
        continue;  // @known
      }
      distance.set(key(r, c), through);
      heap.push([least([r, c]), [r, c]]);  // @found
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

// A library's heap would do this in logarithmic time.
function takeLeast(heap) {
  let best = 0;
  for (let at = 1; at < heap.length; at++) {
    if (heap[at][0] <= heap[best][0]) {
      best = at;
    }
  }
  return heap.splice(best, 1)[0][1];
}
