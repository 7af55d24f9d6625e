/** A hash map finds an entry; a doubly linked list keeps the entries in order of use. */
class LruCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.nodes = new Map(); // key -> its node { key, value, previous, next }

    // Sentinels around the entries, the most recently used first:
    // linking and unlinking never meet a missing neighbour.
    this.head = {};
    this.tail = {};
    this.head.next = this.tail;
    this.tail.previous = this.head;
  }

  get(key) {
    const node = this.nodes.get(key);
    if (node === undefined) return -1;
    this.unlink(node);
    this.linkFirst(node);
    return node.value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    let node = this.nodes.get(key);
    if (node !== undefined) {
      node.value = value;
      this.unlink(node);
    } else {
      if (this.nodes.size === this.capacity) this.evict();
      node = { key, value };
      this.nodes.set(key, node);
    }
    this.linkFirst(node);
  }

  keys() {
    const result = [];
    for (let node = this.head.next; node !== this.tail; node = node.next) result.push(node.key);
    return result;
  }

  // The node knows its key, so the entry leaves the map together with the list.
  evict() {
    const oldest = this.tail.previous;
    this.unlink(oldest);
    this.nodes.delete(oldest.key);
  }

  unlink(node) {
    node.previous.next = node.next;
    node.next.previous = node.previous;
  }

  linkFirst(node) {
    node.previous = this.head;
    node.next = this.head.next;
    this.head.next.previous = node;
    this.head.next = node;
  }
}
