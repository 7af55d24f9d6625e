def find_cycle_start(head):  # @start
    slow = fast = head  # @init
    while fast and fast.next:  # @check
        slow = slow.next  # @slow
        fast = fast.next.next  # @fast
        if slow is fast:  # @apart @meet
            slow = head  # @back
            while slow is not fast:  # @loop
                slow = slow.next  # @step-slow
                fast = fast.next  # @step-fast
            return slow  # @entrance
    return None  # @none
