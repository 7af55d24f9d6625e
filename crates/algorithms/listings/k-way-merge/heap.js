function mergeFeeds(feeds) {  // @start
  const heap = [], heads = feeds.map(() => 0), merged = [];

  function pushHead(feed) {
    if (heads[feed] === feeds[feed].length) {
      return;  // @empty @gone
    }
    const value = feeds[feed][heads[feed]++];
    push(heap, [value, feed]);  // @first @next
  }

  feeds.forEach((_, feed) => pushHead(feed));
  while (heap.length > 0) {
    const [value, feed] = pop(heap);  // @take
    merged.push(value);
    pushHead(feed);
  }
  return merged;  // @done
}

const less = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function push(heap, entry) {
  let at = heap.push(entry) - 1;
  while (at > 0 && less(heap[at], heap[(at - 1) >> 1])) {
    const up = (at - 1) >> 1;
    [heap[at], heap[up]] = [heap[up], heap[at]];
    at = up;
  }
}

function pop(heap) {
  const top = heap[0], last = heap.pop();
  if (heap.length > 0) heap[0] = last;
  for (let at = 0; 2 * at + 1 < heap.length;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && less(heap[child + 1], heap[child])) {
      child++;
    }
    if (!less(heap[child], heap[at])) break;
    [heap[at], heap[child]] = [heap[child], heap[at]];
    at = child;
  }
  return top;
}
