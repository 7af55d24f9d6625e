def two_sum(nums, target):  # @start
    table, best = HashTable(), None  # @table
    for i in reversed(range(len(nums))):
        need = target - nums[i]  # @next
        entry = table.find(need)
        if entry:
            best = (i, entry.value)  # @pair
        table.put(nums[i], i)
    return best  # @done

class HashTable:
    def __init__(self):
        self.buckets, self.size = [None] * 4, 0

    def find(self, key):
        at = key % len(self.buckets)  # @hash
        entry = self.buckets[at]  # @slot
        while entry and entry.key != key:  # @probe
            entry = entry.next  # @follow
        return entry  # @found

    def put(self, key, value):
        entry = self.find(key)
        if entry:
            entry.value = value  # @replace
            return
        if self.size == len(self.buckets):
            self.grow()
        at = key % len(self.buckets)
        self.buckets[at] = Entry(key, value, self.buckets[at])  # @insert
        self.size += 1

    def grow(self):
        old = self.buckets
        self.buckets = [None] * (2 * len(old))  # @grow
        for b in range(len(old)):
            while old[b]:
                entry = old[b]
                at = entry.key % len(self.buckets)  # @rehash
                old[b] = entry.next
                entry.next = self.buckets[at]
                self.buckets[at] = entry  # @move

class Entry:
    def __init__(self, key, value, next):
        self.key, self.value, self.next = key, value, next
