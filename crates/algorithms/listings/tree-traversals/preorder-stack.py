def preorder(root):  # @start
    out = []
    if root is None:
        return out  # @no-root
    stack = [root]  # @init
    while stack:  # @check
        node = stack.pop()  # @take
        out.append(node.value)  # @visit
        if node.right:  # @no-right
            stack.append(node.right)  # @right
        if node.left:  # @no-left
            stack.append(node.left)  # @left
    return out  # @done
