def merge_feeds(feeds):  # @start
    heads, merged = [0] * len(feeds), []
    while True:
        best = None
        for feed, values in enumerate(feeds):
            if heads[feed] < len(values) and (  # @look
                best is None
                or values[heads[feed]] < feeds[best][heads[best]]
            ):
                best = feed
        if best is None:
            return merged  # @done
        merged.append(feeds[best][heads[best]])  # @take
        heads[best] += 1
