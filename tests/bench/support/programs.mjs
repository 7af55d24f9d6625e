// The programs that are run for the figures, all of them answers to the question "Reverse a linked list".

export const RIGHT = `def reverse_list(head):
    before = None
    while head:
        head.next, before, head = before, head, head.next
    return before
`;

export const WITHOUT_END = `def reverse_list(head):
    while True:
        pass
`;

/** A million executed lines, and structures that grow with them. It answers wrongly, so that its first case stands open. */
export const MILLION = `def reverse_list(head):
    total, last = 0, []
    for number in range(250_000):
        total += number
        last.append(total % 7)
        if len(last) > 20: last = []
    return None
`;

export const FIB = `def reverse_list(head):
    def fib(n):
        if n < 2:
            return n
        return fib(n - 1) + fib(n - 2)
    fib(20)
    return None
`;

/** More events than are recorded. */
export const BEYOND = `def reverse_list(head):
    count = 0
    while count < 3_000_000:
        count += 1
    return None
`;

export const ANY = "function reverseList(head) {\n  return head;\n}\n";
