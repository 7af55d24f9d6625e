def longest_distinct(text):  # @start
    last_seen = {}
    best = left = 0  # @init
    for right, char in enumerate(text):  # @next
        if last_seen.get(char, -1) >= left:  # @check
            left = last_seen[char] + 1  # @shrink
        last_seen[char] = right  # @remember
        length = right - left + 1  # @measure
        if length > best:
            best = length  # @longer
    return best  # @done
