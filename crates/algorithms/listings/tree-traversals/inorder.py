def inorder(root):  # @start
    out = []

    def walk(node):  # @call
        if node is None:
            return  # @none
        walk(node.left)  # @left
        out.append(node.value)  # @visit
        walk(node.right)  # @right @return

    walk(root)
    return out  # @done
