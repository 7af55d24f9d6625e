# Reverse a linked list. Run it, or step through it and watch the arrows turn.
class Node:
    def __init__(self, val, next=None):
        self.val = val
        self.next = next


def reverse(head):
    prev = None
    curr = head
    while curr:
        after = curr.next
        curr.next = prev
        prev = curr
        curr = after
    return prev


head = Node(3, Node(1, Node(4, Node(1, Node(5)))))
node = reverse(head)
while node:
    print(node.val)
    node = node.next
