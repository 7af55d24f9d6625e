def reverse_list(head: ListNode | None) -> ListNode | None:
    """Copy the values out and build a new list by putting each in front of the last."""
    values = []
    node = head
    while node is not None:
        values.append(node.val)
        node = node.next
    copy = None
    for value in values:
        copy = ListNode(value, copy)
    return copy
