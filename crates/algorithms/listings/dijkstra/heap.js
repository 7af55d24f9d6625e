function shortestPaths(graph, start) {  // @start
  const distance = new Map();
  const previous = new Map();
  for (const node of graph.keys()) {
    distance.set(node, Infinity);
  }
  distance.set(start, 0);
  const heap = [];
  push(heap, [0, start]);  // @init
  while (heap.length > 0) {  // @check
    const [far, node] = pop(heap);
    if (far > distance.get(node)) {
      continue;  // @stale
    }
    for (const [next, length] of graph.get(node)) {  // @take
      const through = far + length;
      if (through >= distance.get(next)) {
        continue;  // @worse
      }
      distance.set(next, through);
      previous.set(next, node);
      push(heap, [through, next]);  // @better
    }
  }
  return { distance, previous };  // @done
}

function push(heap, entry) {
  heap.push(entry);
  let at = heap.length - 1;
  while (at > 0 && heap[at][0] < heap[(at - 1) >> 1][0]) {
    const parent = (at - 1) >> 1;
    [heap[at], heap[parent]] = [heap[parent], heap[at]];
    at = parent;
  }
}

function pop(heap) {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0) {
    return top;
  }
  heap[0] = last;
  let at = 0;
  while (2 * at + 1 < heap.length) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) {
      child += 1;
    }
    if (heap[at][0] <= heap[child][0]) {
      break;
    }
    [heap[at], heap[child]] = [heap[child], heap[at]];
    at = child;
  }
  return top;
}
