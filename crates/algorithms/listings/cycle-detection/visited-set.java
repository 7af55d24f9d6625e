Node findCycleStart(Node head) {  // @start
    Set<Node> seen = new HashSet<>();  // @seen
    Node node = head;  // @init
    while (node != null) {  // @check
        if (seen.contains(node)) {  // @look
            return node;  // @found
        }
        seen.add(node);  // @add
        node = node.next;  // @move
    }
    return null;  // @none
}
