Node* reverseList(Node* head) {  // @call
    if (!head || !head->next) {  // @check
        return head;  // @end
    }
    Node* newHead = reverseList(head->next);  // @back
    head->next->next = head;  // @link
    head->next = nullptr;  // @cut
    return newHead;  // @return
}
