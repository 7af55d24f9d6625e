function depthFirst(graph, start) {  // @start
  const parent = new Map([[start, null]]);
  const order = [];  // @init

  function visit(node) {
    order.push(node);  // @enter
    for (const neighbor of graph.get(node)) {  // @leave
      if (parent.has(neighbor)) {
        continue;  // @known
      }
      parent.set(neighbor, node);  // @found
      visit(neighbor);
    }
  }

  visit(start);
  return order;  // @done
}
