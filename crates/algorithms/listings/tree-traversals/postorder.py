def postorder(root):  # @start
    out = []

    def walk(node):  # @call
        if node is None:
            return  # @none
        walk(node.left)  # @left
        walk(node.right)  # @right
        out.append(node.value)  # @visit @return

    walk(root)
    return out  # @done
