def level_order(root: TreeNode | None) -> list[list[int]]:
    """Note every node's depth in preorder, then go through all of them once for each depth."""
    visited = []  # (depth, value) in preorder
    stack = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if node is not None:
            visited.append((depth, node.val))
            # The left child must come off the stack first, so it goes on last.
            stack.append((node.right, depth + 1))
            stack.append((node.left, depth + 1))

    levels = []
    while True:
        level = [value for depth, value in visited if depth == len(levels)]
        if not level:
            return levels
        levels.append(level)
