def postorder(root):  # @start
    out = []
    stack, node, last = [], root, None  # @init
    while node or stack:  # @check
        while node:
            stack.append(node)  # @push
            node = node.left  # @left
        top = stack[-1]  # @peek
        if top.right and top.right is not last:  # @compare
            node = top.right  # @right
        else:
            out.append(top.value)  # @visit
            last = stack.pop()  # @take
    return out  # @done
