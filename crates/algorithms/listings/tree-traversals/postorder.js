function postorder(root) {  // @start
  const out = [];

  function walk(node) {  // @call
    if (node === null) {
      return;  // @none
    }
    walk(node.left);  // @left
    walk(node.right);  // @right
    out.push(node.value);  // @visit @return
  }

  walk(root);
  return out;  // @done
}
