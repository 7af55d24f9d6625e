class LruCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.row = []  # pairs (key, value), the most recently used first

    def get(self, key: int) -> int:
        for pair in self.row:
            if pair[0] == key:
                self.row.remove(pair)
                self.row.insert(0, pair)
                return pair[1]
        return -1

    def put(self, key: int, value: int) -> None:
        others = [pair for pair in self.row if pair[0] != key]
        self.row = ([(key, value)] + others)[: self.capacity]

    def keys(self) -> list[int]:
        return [key for key, _ in self.row]
