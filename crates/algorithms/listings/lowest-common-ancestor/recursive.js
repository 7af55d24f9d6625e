function lowestCommonAncestor(root, p, q) {  // @start

  function find(node) {
    if (node === null) {
      return null;  // @none
    }
    if (node === p || node === q) {  // @call
      return node;  // @found
    }
    const left = find(node.left);  // @left
    const right = find(node.right);  // @right
    if (left && right) {
      return node;  // @both
    }
    return left ?? right;  // @one
  }

  return find(root);  // @done
}
