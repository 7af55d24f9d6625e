class Solution {
    /** Turns every link around in one pass and returns the new first node. */
    public ListNode reverseList(ListNode head) {
        ListNode prev = null; // first node of the part already turned
        ListNode curr = head; // first node of the part still to turn
        while (curr != null) {
            // Save the rest first: after the next line nothing else leads to it.
            ListNode rest = curr.next;
            curr.next = prev;
            prev = curr;
            curr = rest;
        }
        return prev;
    }
}
