function levelOrder(root) {  // @start
  const levels = [];
  if (root === null) {
    return levels;  // @no-root
  }
  const queue = [root];  // @init
  let front = 0;  // queue.shift() would move every waiting node
  while (front < queue.length) {  // @check
    const level = [];
    const size = queue.length - front;  // @level
    for (let i = 0; i < size; i++) {
      const node = queue[front++];  // @take
      level.push(node.value);  // @visit
      if (node.left) {  // @no-left
        queue.push(node.left);  // @left
      }
      if (node.right) {  // @no-right
        queue.push(node.right);  // @right
      }
    }
    levels.push(level);  // @close
  }
  return levels;  // @done
}
