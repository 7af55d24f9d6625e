def reverse_list(head):  # @start
    prev = None  # @prev
    curr = head  # @curr
    while curr:  # @check
        next = curr.next  # @save
        curr.next = prev  # @link
        prev = curr  # @move-prev
        curr = next  # @move-curr
    return prev  # @done
