class LruCache:
    def __init__(self, capacity: int):
        """Start empty, with room for this many entries; 0 keeps nothing."""
        self.capacity = capacity

    def get(self, key: int) -> int:
        """Return the value and make the entry the most recently used, or return -1."""
        # Write your answer here.
        return -1

    def put(self, key: int, value: int) -> None:
        """Store the value; drop the least recently used entry if there are too many."""
        # Write your answer here.
        pass

    def keys(self) -> list[int]:
        """Return all keys, the most recently used first, without using any entry."""
        # Write your answer here.
        return []
