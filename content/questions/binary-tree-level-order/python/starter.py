# Given: class TreeNode with val, left and right.


def level_order(root: TreeNode | None) -> list[list[int]]:
    """Return the values level by level, each level from left to right."""
    # Write your answer here.
    return []
