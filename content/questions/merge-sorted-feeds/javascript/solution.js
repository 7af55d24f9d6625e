/** Takes the smallest head again and again from a heap that holds one head per feed. */
function mergeFeeds(feeds) {
  // One entry per feed that has a value left: its head, the feed, the head's position.
  const heads = new MinHeap();
  // A feed that has run out, or was empty from the start, adds nothing.
  const addHead = (feed, position) => {
    if (position < feeds[feed].length) heads.push({ value: feeds[feed][position], feed, position });
  };

  for (let feed = 0; feed < feeds.length; feed++) addHead(feed, 0);

  const merged = [];
  while (heads.size() > 0) {
    const { value, feed, position } = heads.pop();
    merged.push(value);
    addHead(feed, position + 1);
  }
  return merged;
}

// A binary heap in an array: the children of i are 2i + 1 and 2i + 2, and no child is smaller than its parent.
class MinHeap {
  constructor() {
    this.items = [];
  }

  size() {
    return this.items.length;
  }

  push(item) {
    this.items.push(item);
    let i = this.items.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.items[parent].value <= this.items[i].value) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  pop() {
    const smallest = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0) {
      this.items[0] = last;
      this.siftDown(0);
    }
    return smallest;
  }

  siftDown(i) {
    for (;;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.items.length && this.items[child].value < this.items[least].value) least = child;
      }
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  swap(i, j) {
    [this.items[i], this.items[j]] = [this.items[j], this.items[i]];
  }
}
