function reverseList(head) {  // @start
  let prev = null;  // @prev
  let curr = head;  // @curr
  while (curr !== null) {  // @check
    const next = curr.next;  // @save
    curr.next = prev;  // @link
    prev = curr;  // @move-prev
    curr = next;  // @move-curr
  }
  return prev;  // @done
}
