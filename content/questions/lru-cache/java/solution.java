import java.util.HashMap;
import java.util.Map;

/** A hash map finds an entry; a doubly linked list keeps the entries in order of use. */
class LruCache {
    private static class Node {
        final int key; // an evicted node must be found in the map
        int value;
        Node previous;
        Node next;

        Node(int key, int value) {
            this.key = key;
            this.value = value;
        }
    }

    private final int capacity;
    private final Map<Integer, Node> nodes = new HashMap<>();

    // Sentinels around the entries, the most recently used first:
    // linking and unlinking never meet a missing neighbour.
    private final Node head = new Node(0, 0);
    private final Node tail = new Node(0, 0);

    public LruCache(int capacity) {
        this.capacity = capacity;
        head.next = tail;
        tail.previous = head;
    }

    public int get(int key) {
        Node node = nodes.get(key);
        if (node == null) {
            return -1;
        }
        unlink(node);
        linkFirst(node);
        return node.value;
    }

    public void put(int key, int value) {
        if (capacity == 0) {
            return;
        }
        Node node = nodes.get(key);
        if (node != null) {
            node.value = value;
            unlink(node);
        } else {
            if (nodes.size() == capacity) {
                evict();
            }
            node = new Node(key, value);
            nodes.put(key, node);
        }
        linkFirst(node);
    }

    public int[] keys() {
        int[] result = new int[nodes.size()];
        Node node = head.next;
        for (int i = 0; i < result.length; i++) {
            result[i] = node.key;
            node = node.next;
        }
        return result;
    }

    private void evict() {
        Node oldest = tail.previous;
        unlink(oldest);
        nodes.remove(oldest.key);
    }

    private void unlink(Node node) {
        node.previous.next = node.next;
        node.next.previous = node.previous;
    }

    private void linkFirst(Node node) {
        node.previous = head;
        node.next = head.next;
        head.next.previous = node;
        head.next = node;
    }
}
