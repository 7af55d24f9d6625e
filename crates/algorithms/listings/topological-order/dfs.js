function buildOrder(graph) {  // @start
  const begun = new Set();
  const path = [];
  const order = [];

  function visit(node) {
    begun.add(node);
    path.push(node);  // @enter
    for (const next of graph.get(node)) {
      if (path.includes(next)) {
        return path.slice(path.indexOf(next));  // @cycle
      }
      if (begun.has(next)) {
        continue;  // @known
      }
      const cycle = visit(next);  // @go
      if (cycle) {
        return cycle;
      }
    }
    path.pop();
    order.push(node);  // @leave
    return null;
  }

  for (const node of graph.keys()) {
    if (begun.has(node)) {
      continue;  // @skip
    }
    const cycle = visit(node);  // @node
    if (cycle) {
      return { cycle };  // @stop
    }
  }
  return { order: order.reverse() };  // @done
}
