Node* reverseList(Node* head) {  // @start
    Node* prev = nullptr;  // @prev
    Node* curr = head;  // @curr
    while (curr) {  // @check
        Node* next = curr->next;  // @save
        curr->next = prev;  // @link
        prev = curr;  // @move-prev
        curr = next;  // @move-curr
    }
    return prev;  // @done
}
