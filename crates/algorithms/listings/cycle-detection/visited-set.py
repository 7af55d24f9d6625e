def find_cycle_start(head):  # @start
    seen = set()  # @seen
    node = head  # @init
    while node:  # @check
        if node in seen:  # @look
            return node  # @found
        seen.add(node)  # @add
        node = node.next  # @move
    return None  # @none
