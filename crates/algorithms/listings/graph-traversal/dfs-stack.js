function depthFirst(graph, start) {  // @start
  const parent = new Map([[start, null]]);
  const visited = new Set();
  const order = [];
  const stack = [start];  // @init
  while (stack.length > 0) {  // @check
    const node = stack.pop();
    if (visited.has(node)) {
      continue;  // @again
    }
    visited.add(node);
    order.push(node);  // @take
    for (const neighbor of [...graph.get(node)].reverse()) {
      if (visited.has(neighbor)) {
        continue;  // @known
      }
      parent.set(neighbor, node);
      stack.push(neighbor);  // @push
    }
  }
  return order;  // @done
}
