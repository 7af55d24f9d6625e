class Node:
    def __init__(self, key: int = 0, value: int = 0):
        self.key = key  # an evicted node must be found in the map
        self.value = value
        self.previous = None
        self.next = None


class LruCache:
    """A hash map finds an entry; a doubly linked list keeps the entries in order of use."""

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.nodes = {}  # key -> its node

        # Sentinels around the entries, the most recently used first:
        # linking and unlinking never meet a missing neighbour.
        self.head = Node()
        self.tail = Node()
        self.head.next = self.tail
        self.tail.previous = self.head

    def get(self, key: int) -> int:
        if key not in self.nodes:
            return -1
        node = self.nodes[key]
        self._unlink(node)
        self._link_first(node)
        return node.value

    def put(self, key: int, value: int) -> None:
        if self.capacity == 0:
            return
        if key in self.nodes:
            node = self.nodes[key]
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) == self.capacity:
                self._evict()
            node = Node(key, value)
            self.nodes[key] = node
        self._link_first(node)

    def keys(self) -> list[int]:
        result = []
        node = self.head.next
        while node is not self.tail:
            result.append(node.key)
            node = node.next
        return result

    def _evict(self) -> None:
        oldest = self.tail.previous
        self._unlink(oldest)
        del self.nodes[oldest.key]

    def _unlink(self, node: Node) -> None:
        node.previous.next = node.next
        node.next.previous = node.previous

    def _link_first(self, node: Node) -> None:
        node.previous = self.head
        node.next = self.head.next
        self.head.next.previous = node
        self.head.next = node
