function postorder(root) {  // @start
  const out = [];
  const stack = [];
  let node = root, last = null;  // @init
  while (node !== null || stack.length > 0) {  // @check
    while (node !== null) {
      stack.push(node);  // @push
      node = node.left;  // @left
    }
    const top = stack.at(-1);  // @peek
    if (top.right !== null && top.right !== last) {  // @compare
      node = top.right;  // @right
    } else {
      out.push(top.value);  // @visit
      last = stack.pop();  // @take
    }
  }
  return out;  // @done
}
