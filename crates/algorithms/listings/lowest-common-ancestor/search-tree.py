def lowest_common_ancestor(root, p, q):  # @start
    low, high = sorted((p.value, q.value))
    node = root  # @init
    while True:
        if high < node.value:  # @compare
            node = node.left  # @left
        elif low > node.value:
            node = node.right  # @right
        else:
            return node  # @done
