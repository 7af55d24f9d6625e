class LruCache {
  nodes = new Map();
  head = {};
  tail = {};

  constructor(capacity) {
    this.capacity = capacity;
    this.head.next = this.tail;
    this.tail.prev = this.head;  // @init
  }

  get(key) {  // @get
    const node = this.nodes.get(key);  // @get-look
    if (!node) {
      return -1;  // @miss
    }
    this.unlink(node);
    this.pushFront(node);
    return node.value;  // @hit
  }

  put(key, value) {  // @put
    let node = this.nodes.get(key);  // @put-look
    if (node) {
      node.value = value;  // @update
      this.unlink(node);
      this.pushFront(node);
      return;  // @updated
    }
    if (this.capacity === 0) {
      return;  // @off
    }
    if (this.nodes.size === this.capacity) {  // @full
      const last = this.tail.prev;  // @last
      this.unlink(last);
      this.nodes.delete(last.key);  // @evict
    }
    node = { key, value };
    this.nodes.set(key, node);  // @new
    this.pushFront(node);  // @stored
  }

  unlink(node) {
    node.prev.next = node.next;  // @pass-by
    node.next.prev = node.prev;  // @pass-back
  }

  pushFront(node) {
    node.prev = this.head;
    node.next = this.head.next;  // @out
    this.head.next.prev = node;
    this.head.next = node;  // @in
  }
}
