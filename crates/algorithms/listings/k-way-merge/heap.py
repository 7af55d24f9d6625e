from heapq import heappop, heappush


def merge_feeds(feeds):  # @start
    heap, heads, merged = [], [0] * len(feeds), []

    def push_head(feed):
        if heads[feed] == len(feeds[feed]):
            return  # @empty @gone
        value = feeds[feed][heads[feed]]
        heads[feed] += 1
        heappush(heap, (value, feed))  # @first @next

    for feed in range(len(feeds)):
        push_head(feed)
    while heap:
        value, feed = heappop(heap)  # @take
        merged.append(value)
        push_head(feed)
    return merged  # @done
