def run(operations):  # @start
    heap, taken = [], []
    for value in operations:  # None: extract
        if value is None:
            taken.append(extract(heap))  # @result
        else:
            insert(heap, value)
    return taken  # @done


def insert(heap, value):
    heap.append(value)  # @append
    at = len(heap) - 1
    while at > 0 and heap[(at - 1) // 2] > heap[at]:  # @stays
        parent = (at - 1) // 2
        heap[at], heap[parent] = heap[parent], heap[at]  # @rises
        at = parent


def extract(heap):
    if not heap:
        return None  # @empty
    top = heap[0]  # @top
    last = heap.pop()  # @last
    if heap:
        heap[0] = last
        sift_down(heap)
    return top


def sift_down(heap):
    at = 0
    while 2 * at + 1 < len(heap):  # @leaf
        child = 2 * at + 1
        if child + 1 < len(heap) and heap[child + 1] < heap[child]:
            child += 1  # @child
        if heap[at] <= heap[child]:
            return  # @holds
        heap[at], heap[child] = heap[child], heap[at]  # @sinks
        at = child
