class LruCache {
    struct Node {
        int key = 0, value = 0;
        Node *prev = nullptr, *next = nullptr;
    };

    size_t capacity;
    unordered_map<int, Node> nodes;  // a node in it never moves
    Node head, tail;

    void unlink(Node* node) {
        node->prev->next = node->next;  // @pass-by
        node->next->prev = node->prev;  // @pass-back
    }

    void pushFront(Node* node) {
        node->prev = &head;
        node->next = head.next;  // @out
        head.next->prev = node;
        head.next = node;  // @in
    }

public:
    explicit LruCache(int capacity) : capacity(capacity) {
        head.next = &tail;
        tail.prev = &head;  // @init
    }
    LruCache(const LruCache&) = delete;

    int get(int key) {  // @get
        auto found = nodes.find(key);  // @get-look
        if (found == nodes.end()) {
            return -1;  // @miss
        }
        Node* node = &found->second;
        unlink(node);
        pushFront(node);
        return node->value;  // @hit
    }

    void put(int key, int value) {  // @put
        auto found = nodes.find(key);  // @put-look
        if (found != nodes.end()) {
            Node* node = &found->second;
            node->value = value;  // @update
            unlink(node);
            pushFront(node);
            return;  // @updated
        }
        if (capacity == 0) {
            return;  // @off
        }
        if (nodes.size() == capacity) {  // @full
            Node* last = tail.prev;  // @last
            unlink(last);
            nodes.erase(nodes.find(last->key));  // @evict
        }
        Node* node = &nodes[key];
        node->key = key;
        node->value = value;  // @new
        pushFront(node);  // @stored
    }
};
