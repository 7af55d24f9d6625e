function lowestCommonAncestor(root, p, q) {  // @start
  const low = Math.min(p.value, q.value);
  const high = Math.max(p.value, q.value);
  let node = root;  // @init
  while (true) {
    if (high < node.value) {  // @compare
      node = node.left;  // @left
    } else if (low > node.value) {
      node = node.right;  // @right
    } else {
      return node;  // @done
    }
  }
}
