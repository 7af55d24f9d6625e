Node reverseList(Node head) {  // @start
    Node prev = null;  // @prev
    Node curr = head;  // @curr
    while (curr != null) {  // @check
        Node next = curr.next;  // @save
        curr.next = prev;  // @link
        prev = curr;  // @move-prev
        curr = next;  // @move-curr
    }
    return prev;  // @done
}
