Node merge(Node first, Node second) {  // @call
    if (first == null) return second;  // @no-first
    if (second == null) return first;  // @no-second
    if (first.value <= second.value) {  // @compare
        first.next = merge(first.next, second);  // @link-first
        return first;  // @return-first
    }
    second.next = merge(first, second.next);  // @link-second
    return second;  // @return-second
}
