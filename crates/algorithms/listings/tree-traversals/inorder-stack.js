function inorder(root) {  // @start
  const out = [];
  const stack = [];
  let node = root;  // @init
  while (node !== null || stack.length > 0) {  // @check
    while (node !== null) {
      stack.push(node);  // @push
      node = node.left;  // @left
    }
    node = stack.pop();  // @take
    out.push(node.value);  // @visit
    node = node.right;  // @right
  }
  return out;  // @done
}
