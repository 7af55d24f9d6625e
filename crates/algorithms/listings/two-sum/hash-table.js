function twoSum(nums, target) {  // @start
  const table = new HashTable();  // @table
  let best = null;
  for (let i = nums.length - 1; i >= 0; i--) {
    const need = target - nums[i];  // @next
    const entry = table.find(need);
    if (entry) best = [i, entry.value];  // @pair
    table.put(nums[i], i);
  }
  return best;  // @done
}

class HashTable {
  buckets = new Array(4).fill(null);
  size = 0;

  slot(key) {
    const n = this.buckets.length;
    return ((key % n) + n) % n;
  }

  find(key) {
    const at = this.slot(key);  // @hash
    let entry = this.buckets[at];  // @slot
    while (entry && entry.key !== key) {  // @probe
      entry = entry.next;  // @follow
    }
    return entry;  // @found
  }

  put(key, value) {
    const entry = this.find(key);
    if (entry) {
      entry.value = value;  // @replace
      return;
    }
    if (this.size === this.buckets.length) this.grow();
    const at = this.slot(key);
    this.buckets[at] = { key, value, next: this.buckets[at] };  // @insert
    this.size++;
  }

  grow() {
    const old = this.buckets;
    this.buckets = new Array(2 * old.length).fill(null);  // @grow
    for (let b = 0; b < old.length; b++) {
      while (old[b]) {
        const entry = old[b];
        const at = this.slot(entry.key);  // @rehash
        old[b] = entry.next;
        entry.next = this.buckets[at];
        this.buckets[at] = entry;  // @move
      }
    }
  }
}
