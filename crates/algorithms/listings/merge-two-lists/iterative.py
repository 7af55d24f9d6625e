def merge(first, second):  # @start
    dummy = tail = Node(0)  # @dummy
    while first and second:  # @check
        if first.value <= second.value:  # @compare
            tail.next = first  # @link-first
            first = first.next  # @move-first
        else:
            tail.next = second  # @link-second
            second = second.next  # @move-second
        tail = tail.next  # @advance
    tail.next = first or second  # @rest
    return dummy.next  # @done
