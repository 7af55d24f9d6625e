def merge(first, second):  # @call
    if not first:
        return second  # @no-first
    if not second:
        return first  # @no-second
    if first.value <= second.value:  # @compare
        first.next = merge(first.next, second)  # @link-first
        return first  # @return-first
    second.next = merge(first, second.next)  # @link-second
    return second  # @return-second
