class LruCache {
public:
    // Starts empty, with room for this many entries; 0 keeps nothing.
    LruCache(int capacity) : capacity(capacity) {}

    // Returns the value and makes the entry the most recently used, or returns -1.
    int get(int key) {
        // Write your answer here.
        return -1;
    }

    // Stores the value; drops the least recently used entry if there are too many.
    void put(int key, int value) {
        // Write your answer here.
    }

    // Returns all keys, the most recently used first, without using any entry.
    vector<int> keys() {
        // Write your answer here.
        return {};
    }

private:
    int capacity;
};
