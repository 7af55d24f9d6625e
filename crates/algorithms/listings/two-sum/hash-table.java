int[] twoSum(int[] nums, int target) {  // @start
    HashTable table = new HashTable();  // @table
    int[] best = null;
    for (int i = nums.length - 1; i >= 0; i--) {
        int need = target - nums[i];  // @next
        Entry entry = table.find(need);
        if (entry != null) best = new int[] {i, entry.value};  // @pair
        table.put(nums[i], i);
    }
    return best;  // @done
}

class HashTable {
    private Entry[] buckets = new Entry[4];
    private int size = 0;

    Entry find(int key) {
        int at = Math.floorMod(key, buckets.length);  // @hash
        Entry entry = buckets[at];  // @slot
        while (entry != null && entry.key != key) {  // @probe
            entry = entry.next;  // @follow
        }
        return entry;  // @found
    }

    void put(int key, int value) {
        Entry entry = find(key);
        if (entry != null) {
            entry.value = value;  // @replace
            return;
        }
        if (size == buckets.length) grow();
        int at = Math.floorMod(key, buckets.length);
        buckets[at] = new Entry(key, value, buckets[at]);  // @insert
        size++;
    }

    private void grow() {
        Entry[] old = buckets;
        buckets = new Entry[2 * old.length];  // @grow
        for (int b = 0; b < old.length; b++) {
            while (old[b] != null) {
                Entry entry = old[b];
                int at = Math.floorMod(entry.key, buckets.length);  // @rehash
                old[b] = entry.next;
                entry.next = buckets[at];
                buckets[at] = entry;  // @move
            }
        }
    }
}

class Entry {
    int key, value;
    Entry next;

    Entry(int key, int value, Entry next) {
        this.key = key;
        this.value = value;
        this.next = next;
    }
}
