Node* findCycleStart(Node* head) {  // @start
    Node *slow = head, *fast = head;  // @init
    while (fast && fast->next) {  // @check
        slow = slow->next;  // @slow
        fast = fast->next->next;  // @fast
        if (slow == fast) {  // @apart @meet
            slow = head;  // @back
            while (slow != fast) {  // @loop
                slow = slow->next;  // @step-slow
                fast = fast->next;  // @step-fast
            }
            return slow;  // @entrance
        }
    }
    return nullptr;  // @none
}
