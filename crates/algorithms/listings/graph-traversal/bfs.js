function breadthFirst(graph, start) {  // @start
  const parent = new Map([[start, null]]);
  const order = [];
  const queue = [start];  // @init
  let head = 0;
  while (head < queue.length) {  // @check
    const node = queue[head];
    head += 1;
    order.push(node);  // @take
    for (const neighbor of graph.get(node)) {
      if (parent.has(neighbor)) {
        continue;  // @known
      }
      parent.set(neighbor, node);
      queue.push(neighbor);  // @found
    }
  }
  return order;  // @done
}
