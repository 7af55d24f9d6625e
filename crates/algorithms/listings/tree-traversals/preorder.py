def preorder(root):  # @start
    out = []

    def walk(node):  # @call
        if node is None:
            return  # @none
        out.append(node.value)  # @visit
        walk(node.left)  # @left
        walk(node.right)  # @right @return

    walk(root)
    return out  # @done
