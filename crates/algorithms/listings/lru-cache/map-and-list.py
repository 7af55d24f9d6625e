class Node:
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None

class LruCache:
    def __init__(self, capacity):
        self.capacity, self.nodes = capacity, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head  # @init

    def get(self, key):  # @get
        node = self.nodes.get(key)  # @get-look
        if not node:
            return -1  # @miss
        self.unlink(node)
        self.push_front(node)
        return node.value  # @hit

    def put(self, key, value):  # @put
        node = self.nodes.get(key)  # @put-look
        if node:
            node.value = value  # @update
            self.unlink(node)
            self.push_front(node)
            return  # @updated
        if self.capacity == 0:
            return  # @off
        if len(self.nodes) == self.capacity:  # @full
            last = self.tail.prev  # @last
            self.unlink(last)
            del self.nodes[last.key]  # @evict
        node = self.nodes[key] = Node(key, value)  # @new
        self.push_front(node)  # @stored

    def unlink(self, node):
        node.prev.next = node.next  # @pass-by
        node.next.prev = node.prev  # @pass-back

    def push_front(self, node):
        node.prev, node.next = self.head, self.head.next  # @out
        self.head.next.prev = self.head.next = node  # @in
