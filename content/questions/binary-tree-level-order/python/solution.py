from collections import deque


def level_order(root: TreeNode | None) -> list[list[int]]:
    """Search breadth-first, one whole level in each round."""
    levels = []
    queue = deque()
    if root is not None:
        queue.append(root)
    while queue:
        # Here the queue holds exactly one level, from left to right.
        level = []
        for _ in range(len(queue)):
            node = queue.popleft()
            level.append(node.val)
            if node.left is not None:
                queue.append(node.left)
            if node.right is not None:
                queue.append(node.right)
        levels.append(level)
    return levels
