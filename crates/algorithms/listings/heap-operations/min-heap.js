function run(operations) {  // @start
  const heap = [], taken = [];
  for (const value of operations) {  // null: extract
    if (value === null) {
      taken.push(extract(heap));  // @result
    } else {
      insert(heap, value);
    }
  }
  return taken;  // @done
}

function insert(heap, value) {
  heap.push(value);  // @append
  let at = heap.length - 1;
  while (at > 0 && heap[(at - 1) >> 1] > heap[at]) {  // @stays
    const parent = (at - 1) >> 1;
    [heap[at], heap[parent]] = [heap[parent], heap[at]];  // @rises
    at = parent;
  }
}

function extract(heap) {
  if (heap.length === 0) {
    return null;  // @empty
  }
  const top = heap[0];  // @top
  const last = heap.pop();  // @last
  if (heap.length > 0) {
    heap[0] = last;
    siftDown(heap);
  }
  return top;
}

function siftDown(heap) {
  let at = 0;
  while (2 * at + 1 < heap.length) {  // @leaf
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
      child++;  // @child
    }
    if (heap[at] <= heap[child]) {
      return;  // @holds
    }
    [heap[at], heap[child]] = [heap[child], heap[at]];  // @sinks
    at = child;
  }
}
