import java.util.*;

class LruCache {
    private final int capacity;

    /** Starts empty, with room for this many entries; 0 keeps nothing. */
    public LruCache(int capacity) {
        this.capacity = capacity;
    }

    /** Returns the value and makes the entry the most recently used, or returns -1. */
    public int get(int key) {
        // Write your answer here.
        return -1;
    }

    /** Stores the value; drops the least recently used entry if there are too many. */
    public void put(int key, int value) {
        // Write your answer here.
    }

    /** Returns all keys, the most recently used first, without using any entry. */
    public int[] keys() {
        // Write your answer here.
        return new int[0];
    }
}
