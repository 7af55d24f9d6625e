def lowest_common_ancestor(root, p, q):  # @start

    def find(node):
        if node is None:
            return None  # @none
        if node is p or node is q:  # @call
            return node  # @found
        left = find(node.left)  # @left
        right = find(node.right)  # @right
        if left and right:
            return node  # @both
        return left or right  # @one

    return find(root)  # @done
