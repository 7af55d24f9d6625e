struct Entry {
    int key, value;
    Entry* next;
};

class HashTable {
    vector<Entry*> buckets = vector<Entry*>(4);
    size_t size = 0;
    deque<Entry> entries;  // owns them; none ever moves in memory

    size_t slot(int key) const {
        int n = buckets.size();
        return (key % n + n) % n;
    }

    void grow() {
        vector<Entry*> old(2 * buckets.size());
        swap(old, buckets);  // @grow
        for (Entry*& first : old) {
            while (first) {
                Entry* entry = first;
                size_t at = slot(entry->key);  // @rehash
                first = entry->next;
                entry->next = buckets[at];
                buckets[at] = entry;  // @move
            }
        }
    }

public:
    Entry* find(int key) {
        size_t at = slot(key);  // @hash
        Entry* entry = buckets[at];  // @slot
        while (entry && entry->key != key) {  // @probe
            entry = entry->next;  // @follow
        }
        return entry;  // @found
    }

    void put(int key, int value) {
        if (Entry* entry = find(key)) {
            entry->value = value;  // @replace
            return;
        }
        if (size == buckets.size()) grow();
        size_t at = slot(key);
        entries.push_back({key, value, buckets[at]});
        buckets[at] = &entries.back();  // @insert
        size++;
    }
};

optional<pair<int, int>> twoSum(const vector<int>& nums, int target) {  // @start
    HashTable table;  // @table
    optional<pair<int, int>> best;
    for (int i = (int)nums.size() - 1; i >= 0; i--) {
        int need = target - nums[i];  // @next
        Entry* entry = table.find(need);
        if (entry) best = {i, entry->value};  // @pair
        table.put(nums[i], i);
    }
    return best;  // @done
}
