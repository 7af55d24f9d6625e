from heapq import heapify, heappop, heapreplace


def merge_feeds(feeds: list[list[int]]) -> list[int]:
    """Take the smallest head again and again from a heap that holds one head per feed."""
    # One entry per feed that has a value left: (its head, the feed, the head's position).
    heads = [(values[0], feed, 0) for feed, values in enumerate(feeds) if values]
    heapify(heads)

    merged = []
    while heads:
        value, feed, position = heads[0]
        merged.append(value)

        # The successor takes the place of the head; a feed that has run out leaves the heap.
        following = position + 1
        if following < len(feeds[feed]):
            heapreplace(heads, (feeds[feed][following], feed, following))
        else:
            heappop(heads)
    return merged
