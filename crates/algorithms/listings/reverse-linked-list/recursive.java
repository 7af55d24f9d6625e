Node reverseList(Node head) {  // @call
    if (head == null || head.next == null) {  // @check
        return head;  // @end
    }
    Node newHead = reverseList(head.next);  // @back
    head.next.next = head;  // @link
    head.next = null;  // @cut
    return newHead;  // @return
}
