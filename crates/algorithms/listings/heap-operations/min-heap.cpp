void insert(vector<int>& heap, int value) {
    heap.push_back(value);  // @append
    size_t at = heap.size() - 1;
    while (at > 0 && heap[(at - 1) / 2] > heap[at]) {  // @stays
        swap(heap[at], heap[(at - 1) / 2]);  // @rises
        at = (at - 1) / 2;
    }
}

void siftDown(vector<int>& heap) {
    size_t at = 0;
    while (2 * at + 1 < heap.size()) {  // @leaf
        size_t child = 2 * at + 1;
        if (child + 1 < heap.size() && heap[child + 1] < heap[child]) {
            child++;  // @child
        }
        if (heap[at] <= heap[child]) {
            return;  // @holds
        }
        swap(heap[at], heap[child]);  // @sinks
        at = child;
    }
}

optional<int> extract(vector<int>& heap) {
    if (heap.empty()) {
        return nullopt;  // @empty
    }
    int top = heap[0];  // @top
    int last = heap.back();  // @last
    heap.pop_back();
    if (!heap.empty()) {
        heap[0] = last;
        siftDown(heap);
    }
    return top;
}

vector<optional<int>> run(const vector<optional<int>>& operations) {  // @start
    vector<int> heap;
    vector<optional<int>> taken;
    for (const auto& value : operations) {  // nullopt: extract
        if (!value) {
            taken.push_back(extract(heap));  // @result
        } else {
            insert(heap, *value);
        }
    }
    return taken;  // @done
}
