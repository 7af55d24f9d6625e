List<Integer> run(Integer[] operations) {  // @start
    List<Integer> heap = new ArrayList<>(), taken = new ArrayList<>();
    for (Integer value : operations) {  // null: extract
        if (value == null) {
            taken.add(extract(heap));  // @result
        } else {
            insert(heap, value);
        }
    }
    return taken;  // @done
}

void insert(List<Integer> heap, int value) {
    heap.add(value);  // @append
    int at = heap.size() - 1;
    while (at > 0 && heap.get((at - 1) / 2) > heap.get(at)) {  // @stays
        Collections.swap(heap, at, (at - 1) / 2);  // @rises
        at = (at - 1) / 2;
    }
}

Integer extract(List<Integer> heap) {
    if (heap.isEmpty()) {
        return null;  // @empty
    }
    int top = heap.get(0);  // @top
    int last = heap.remove(heap.size() - 1);  // @last
    if (!heap.isEmpty()) {
        heap.set(0, last);
        siftDown(heap);
    }
    return top;
}

void siftDown(List<Integer> heap) {
    int at = 0;
    while (2 * at + 1 < heap.size()) {  // @leaf
        int child = 2 * at + 1, right = child + 1;
        if (right < heap.size() && heap.get(right) < heap.get(child)) {
            child = right;  // @child
        }
        if (heap.get(at) <= heap.get(child)) {
            return;  // @holds
        }
        Collections.swap(heap, at, child);  // @sinks
        at = child;
    }
}
