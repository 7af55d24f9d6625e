# Given: class ListNode with val and next; ListNode(val=0, next=None) makes one.


def reverse_list(head: ListNode | None) -> ListNode | None:
    """Return the first node of the list, turned around."""
    # Write your answer here.
    return None
