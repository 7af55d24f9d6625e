def longest_distinct(log: str) -> int:
    """Slide a window without repeats over the log and return its greatest length."""
    best = 0
    start = 0  # the window runs from start to end
    last_seen = {}  # character -> position at which it was seen last
    for end, label in enumerate(log):
        # A place left of the window no longer counts: max keeps start from going back.
        start = max(start, last_seen.get(label, -1) + 1)
        last_seen[label] = end
        best = max(best, end - start + 1)
    return best
