# A binary search tree that grows by one number a line of the standard input.
import sys


class TreeNode:
    def __init__(self, val):
        self.val = val
        self.left = None
        self.right = None


def insert(node, val):
    if node is None:
        return TreeNode(val)
    if val < node.val:
        node.left = insert(node.left, val)
    else:
        node.right = insert(node.right, val)
    return node


def in_order(node):
    if node:
        yield from in_order(node.left)
        yield node.val
        yield from in_order(node.right)


root = None
for line in sys.stdin:
    root = insert(root, int(line))
print(*in_order(root))
