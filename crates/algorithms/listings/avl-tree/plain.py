class Node:
    def __init__(self, key):
        self.key = key
        self.left = self.right = None


def insert(node, key):
    if node is None:
        return Node(key)  # @new
    if key == node.key:  # @compare
        return node  # @known
    if key < node.key:
        node.left = insert(node.left, key)
    else:
        node.right = insert(node.right, key)
    return node


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
    return node


def smallest(node):
    while node.left:
        node = node.left
    return node.key


def run(changes):  # @start
    root = None
    for i in range(len(changes)):
        if changes[i] > 0:
            root = insert(root, changes[i])  # @insert
        else:
            root = delete(root, -changes[i])  # @delete
    return root  # @done
