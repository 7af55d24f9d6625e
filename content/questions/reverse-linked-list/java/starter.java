// Given: class ListNode with val and next; new ListNode(val, next) makes one.

class Solution {
    /** Returns the first node of the list, turned around. */
    public ListNode reverseList(ListNode head) {
        // Write your answer here.
        return null;
    }
}
