def inorder(root):  # @start
    out = []
    stack, node = [], root  # @init
    while node or stack:  # @check
        while node:
            stack.append(node)  # @push
            node = node.left  # @left
        node = stack.pop()  # @take
        out.append(node.value)  # @visit
        node = node.right  # @right
    return out  # @done
