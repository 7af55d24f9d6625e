class Node {
  left = null;
  right = null;
  height = 1;
  balance = 0;

  constructor(key) {
    this.key = key;
  }
}

function insert(node, key) {
  if (node === null) {
    return new Node(key);  // @new
  }
  if (key === node.key) {  // @compare
    return node;  // @known
  }
  if (key < node.key) {
    node.left = insert(node.left, key);
  } else {
    node.right = insert(node.right, key);
  }
  return rebalance(node);
}

function remove(node, key) {
  if (node === null) {
    return null;  // @absent
  }
  if (key < node.key) {
    node.left = remove(node.left, key);
  } else if (key > node.key) {
    node.right = remove(node.right, key);
  } else if (node.left === null || node.right === null) {
    return node.left ?? node.right;  // @remove
  } else {
    node.key = smallest(node.right);  // @successor
    node.right = remove(node.right, node.key);
  }
  return rebalance(node);
}

function smallest(node) {
  while (node.left !== null) {
    node = node.left;
  }
  return node.key;
}

function rebalance(node) {
  update(node);
  if (node.balance > 1) {  // @update
    if (node.left.balance < 0) {
      node.left = rotateLeft(node.left);  // @left-right
    }
    return rotateRight(node);  // @rotate-right
  }
  if (node.balance < -1) {
    if (node.right.balance > 0) {
      node.right = rotateRight(node.right);  // @right-left
    }
    return rotateLeft(node);  // @rotate-left
  }
  return node;
}

function update(node) {
  const left = node.left?.height ?? 0;
  const right = node.right?.height ?? 0;
  node.height = 1 + Math.max(left, right);
  node.balance = left - right;
}

function rotateRight(node) {
  const up = node.left;
  node.left = up.right;
  up.right = node;
  update(node);
  update(up);
  return up;
}

function rotateLeft(node) {
  const up = node.right;
  node.right = up.left;
  up.left = node;
  update(node);
  update(up);
  return up;
}

function run(changes) {  // @start
  let root = null;
  for (let i = 0; i < changes.length; i++) {
    if (changes[i] > 0) {
      root = insert(root, changes[i]);  // @insert
    } else {
      root = remove(root, -changes[i]);  // @delete
    }
  }
  return root;  // @done
}
