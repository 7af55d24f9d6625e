// A hash map finds an entry; a doubly linked list keeps the entries in order of use.
class LruCache {
public:
    LruCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto found = places.find(key);
        if (found == places.end()) return -1;
        moveToFront(found->second);
        return found->second->value;
    }

    void put(int key, int value) {
        if (capacity == 0) return;
        auto found = places.find(key);
        if (found != places.end()) {
            found->second->value = value;
            moveToFront(found->second);
            return;
        }
        if ((int)entries.size() == capacity) evict();
        entries.push_front({key, value});
        places[key] = entries.begin();
    }

    vector<int> keys() {
        vector<int> result;
        for (const Entry& entry : entries) result.push_back(entry.key);
        return result;
    }

private:
    struct Entry {
        int key; // an evicted entry must be found in the map
        int value;
    };
    using Place = list<Entry>::iterator;

    int capacity;
    list<Entry> entries; // doubly linked, the most recently used first
    unordered_map<int, Place> places;

    // splice relinks the node where it is: nothing is copied and every Place stays valid.
    void moveToFront(Place place) {
        entries.splice(entries.begin(), entries, place);
    }

    void evict() {
        places.erase(entries.back().key);
        entries.pop_back();
    }
};
