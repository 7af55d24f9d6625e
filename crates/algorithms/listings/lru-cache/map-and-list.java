class LruCache {
    private static class Node {
        int key, value;
        Node prev, next;
    }

    private final int capacity;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Node head = new Node(), tail = new Node();

    LruCache(int capacity) {
        this.capacity = capacity;
        head.next = tail;
        tail.prev = head;  // @init
    }

    int get(int key) {  // @get
        Node node = nodes.get(key);  // @get-look
        if (node == null) {
            return -1;  // @miss
        }
        unlink(node);
        pushFront(node);
        return node.value;  // @hit
    }

    void put(int key, int value) {  // @put
        Node node = nodes.get(key);  // @put-look
        if (node != null) {
            node.value = value;  // @update
            unlink(node);
            pushFront(node);
            return;  // @updated
        }
        if (capacity == 0) {
            return;  // @off
        }
        if (nodes.size() == capacity) {  // @full
            Node last = tail.prev;  // @last
            unlink(last);
            nodes.remove(last.key);  // @evict
        }
        node = new Node();
        node.key = key;
        node.value = value;
        nodes.put(key, node);  // @new
        pushFront(node);  // @stored
    }

    private void unlink(Node node) {
        node.prev.next = node.next;  // @pass-by
        node.next.prev = node.prev;  // @pass-back
    }

    private void pushFront(Node node) {
        node.prev = head;
        node.next = head.next;  // @out
        head.next.prev = node;
        head.next = node;  // @in
    }
}
