function findCycleStart(head) {  // @start
  const seen = new Set();  // @seen
  let node = head;  // @init
  while (node !== null) {  // @check
    if (seen.has(node)) {  // @look
      return node;  // @found
    }
    seen.add(node);  // @add
    node = node.next;  // @move
  }
  return null;  // @none
}
