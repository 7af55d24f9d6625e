class LruCache {
  /** Starts empty, with room for this many entries; 0 keeps nothing. */
  constructor(capacity) {
    this.capacity = capacity;
  }

  /** Returns the value and makes the entry the most recently used, or returns -1. */
  get(key) {
    // Write your answer here.
    return -1;
  }

  /** Stores the value; drops the least recently used entry if there are too many. */
  put(key, value) {
    // Write your answer here.
  }

  /** Returns all keys, the most recently used first, without using any entry. */
  keys() {
    // Write your answer here.
    return [];
  }
}
