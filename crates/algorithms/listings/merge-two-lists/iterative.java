Node merge(Node first, Node second) {  // @start
    Node dummy = new Node(0), tail = dummy;  // @dummy
    while (first != null && second != null) {  // @check
        if (first.value <= second.value) {  // @compare
            tail.next = first;  // @link-first
            first = first.next;  // @move-first
        } else {
            tail.next = second;  // @link-second
            second = second.next;  // @move-second
        }
        tail = tail.next;  // @advance
    }
    tail.next = first != null ? first : second;  // @rest
    return dummy.next;  // @done
}
