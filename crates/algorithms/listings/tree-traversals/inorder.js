function inorder(root) {  // @start
  const out = [];

  function walk(node) {  // @call
    if (node === null) {
      return;  // @none
    }
    walk(node.left);  // @left
    out.push(node.value);  // @visit
    walk(node.right);  // @right @return
  }

  walk(root);
  return out;  // @done
}
