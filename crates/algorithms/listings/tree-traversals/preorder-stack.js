function preorder(root) {  // @start
  const out = [];
  if (root === null) {
    return out;  // @no-root
  }
  const stack = [root];  // @init
  while (stack.length > 0) {  // @check
    const node = stack.pop();  // @take
    out.push(node.value);  // @visit
    if (node.right) {  // @no-right
      stack.push(node.right);  // @right
    }
    if (node.left) {  // @no-left
      stack.push(node.left);  // @left
    }
  }
  return out;  // @done
}
