function find(parent, node) {
  const above = parent.get(node);  // @climb
  if (above === node) {
    return node;
  }
  const root = find(parent, above);
  parent.set(node, root);  // @compress
  return root;
}

function spanningTree(nodes, edges) {
  const parent = new Map(nodes.map((node) => [node, node]));
  const size = new Map(nodes.map((node) => [node, 1]));  // @start
  const sorted = [...edges].sort((x, y) => x[2] - y[2]);  // @sort
  const tree = [];
  let total = 0;
  for (const [one, other, weight] of sorted) {  // @next
    let a = find(parent, one);
    let b = find(parent, other);
    if (a === b) {  // @roots
      continue;  // @same
    }
    if (size.get(a) < size.get(b)) {
      [a, b] = [b, a];
    }
    parent.set(b, a);
    size.set(a, size.get(a) + size.get(b));
    tree.push([one, other, weight]);  // @join
    total += weight;
  }
  return { tree, total };  // @done
}
