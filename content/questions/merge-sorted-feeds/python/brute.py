def merge_feeds(feeds: list[list[int]]) -> list[int]:
    # Forget that the feeds are sorted: throw everything together and take the smallest, again and again.
    left = [value for values in feeds for value in values]
    merged = []
    while left:
        smallest = min(left)
        left.remove(smallest)
        merged.append(smallest)
    return merged
