def reverse_list(head: ListNode | None) -> ListNode | None:
    """Turn every link around in one pass and return the new first node."""
    prev = None  # first node of the part already turned
    curr = head  # first node of the part still to turn
    while curr is not None:
        # Save the rest first: after the next line nothing else leads to it.
        rest = curr.next
        curr.next = prev
        prev = curr
        curr = rest
    return prev
