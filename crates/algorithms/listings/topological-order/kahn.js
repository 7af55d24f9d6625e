function buildOrder(graph) {  // @start
  const waits = new Map();
  for (const node of graph.keys()) {
    waits.set(node, 0);
  }
  for (const nexts of graph.values()) {
    for (const next of nexts) {
      waits.set(next, waits.get(next) + 1);  // @count
    }
  }
  const ready = [...graph.keys()].filter((node) => waits.get(node) === 0);
  const order = [];  // @ready
  for (let head = 0; head < ready.length; head++) {  // @check
    const node = ready[head];
    order.push(node);  // @take
    for (const next of graph.get(node)) {
      waits.set(next, waits.get(next) - 1);  // @lower
      if (waits.get(next) === 0) {
        ready.push(next);  // @free
      }
    }
  }
  if (order.length === graph.size) {
    return { order };  // @done
  }
  return { cycle: findCycle(graph, waits) };
}

function findCycle(graph, waits) {
  const left = [...graph.keys()].filter((node) => waits.get(node) > 0);
  const cycle = [];
  let node = left[0];  // @stuck
  while (!cycle.includes(node)) {
    cycle.push(node);
    const needed = node;
    node = left.find((other) => graph.get(other).includes(needed));  // @back
  }
  return cycle.slice(cycle.indexOf(node)).reverse();  // @cycle
}
