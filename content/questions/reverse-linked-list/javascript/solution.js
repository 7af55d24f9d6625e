/**
 * Turns every link around in one pass and returns the new first node.
 * @param {ListNode|null} head
 * @returns {ListNode|null}
 */
function reverseList(head) {
  let prev = null; // first node of the part already turned
  let curr = head; // first node of the part still to turn
  while (curr !== null) {
    // Save the rest first: after the next line nothing else leads to it.
    const rest = curr.next;
    curr.next = prev;
    prev = curr;
    curr = rest;
  }
  return prev;
}
