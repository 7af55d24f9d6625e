Node* findCycleStart(Node* head) {  // @start
    unordered_set<Node*> seen;  // @seen
    Node* node = head;  // @init
    while (node) {  // @check
        if (seen.count(node)) {  // @look
            return node;  // @found
        }
        seen.insert(node);  // @add
        node = node->next;  // @move
    }
    return nullptr;  // @none
}
