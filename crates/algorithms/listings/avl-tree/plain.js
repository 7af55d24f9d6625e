class Node {
  left = null;
  right = null;

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
  return node;
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
  return node;
}

function smallest(node) {
  while (node.left !== null) {
    node = node.left;
  }
  return node.key;
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
