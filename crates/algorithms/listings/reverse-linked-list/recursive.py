def reverse_list(head):  # @call
    if not head or not head.next:  # @check
        return head  # @end
    new_head = reverse_list(head.next)  # @back
    head.next.next = head  # @link
    head.next = None  # @cut
    return new_head  # @return
