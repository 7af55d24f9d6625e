def level_order(root):  # @start
    levels = []
    if not root:
        return levels  # @no-root
    queue = deque([root])  # @init
    while queue:  # @check
        level = []
        size = len(queue)  # @level
        for _ in range(size):
            node = queue.popleft()  # @take
            level.append(node.value)  # @visit
            if node.left:  # @no-left
                queue.append(node.left)  # @left
            if node.right:  # @no-right
                queue.append(node.right)  # @right
        levels.append(level)  # @close
    return levels  # @done
