class Node:
    def __init__(self, key):
        self.key = key
        self.left = self.right = None
        self.height, self.balance = 1, 0


def insert(node, key):
    if node is None:
        return Node(key)  # @new
    if key == node.key:  # @compare
        return node  # @known
    if key < node.key:
        node.left = insert(node.left, key)
    else:
        node.right = insert(node.right, key)
    return rebalance(node)


def delete(node, key):
    if node is None:
        return None  # @absent
    if key < node.key:
        node.left = delete(node.left, key)
    elif key > node.key:
        node.right = delete(node.right, key)
    elif node.left is None or node.right is None:
        return node.left or node.right  # @remove
    else:
        node.key = smallest(node.right)  # @successor
        node.right = delete(node.right, node.key)
    return rebalance(node)


def smallest(node):
    while node.left:
        node = node.left
    return node.key


def rebalance(node):
    update(node)
    if node.balance > 1:  # @update
        if node.left.balance < 0:
            node.left = rotate_left(node.left)  # @left-right
        return rotate_right(node)  # @rotate-right
    if node.balance < -1:
        if node.right.balance > 0:
            node.right = rotate_right(node.right)  # @right-left
        return rotate_left(node)  # @rotate-left
    return node


def update(node):
    left = node.left.height if node.left else 0
    right = node.right.height if node.right else 0
    node.height, node.balance = 1 + max(left, right), left - right


def rotate_right(node):
    up = node.left
    node.left, up.right = up.right, node
    update(node)
    update(up)
    return up


def rotate_left(node):
    up = node.right
    node.right, up.left = up.left, node
    update(node)
    update(up)
    return up


def run(changes):  # @start
    root = None
    for i in range(len(changes)):
        if changes[i] > 0:
            root = insert(root, changes[i])  # @insert
        else:
            root = delete(root, -changes[i])  # @delete
    return root  # @done
