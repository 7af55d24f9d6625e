function preorder(root) {  // @start
  const out = [];

  function walk(node) {  // @call
    if (node === null) {
      return;  // @none
    }
    out.push(node.value);  // @visit
    walk(node.left);  // @left
    walk(node.right);  // @right @return
  }

  walk(root);
  return out;  // @done
}
