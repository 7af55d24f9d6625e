// Given: struct ListNode with val and next; new ListNode(val, next) makes one.

// Returns the first node of the list, turned around.
ListNode* reverseList(ListNode* head) {
    // Write your answer here.
    return nullptr;
}
