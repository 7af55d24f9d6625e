// Given: class ListNode with val and next; new ListNode(val, next) makes one.

/**
 * Returns the first node of the list, turned around.
 * @param {ListNode|null} head
 * @returns {ListNode|null}
 */
function reverseList(head) {
  // Write your answer here.
  return null;
}
