// Reverse a linked list. Run it, or step through it and watch the arrows turn.
class Node {
  constructor(val, next = null) {
    this.val = val;
    this.next = next;
  }
}

function reverse(head) {
  let prev = null;
  let curr = head;
  while (curr) {
    const after = curr.next;
    curr.next = prev;
    prev = curr;
    curr = after;
  }
  return prev;
}

const head = new Node(3, new Node(1, new Node(4, new Node(1, new Node(5)))));
for (let node = reverse(head); node; node = node.next) {
  console.log(node.val);
}
