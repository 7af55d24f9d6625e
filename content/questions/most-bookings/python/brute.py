def max_bookings(requests: list[list[int]]) -> int:
    # longest[i]: the longest row of compatible requests that ends with request i, in order of start.
    by_start = sorted(requests)
    longest = []
    for i, (start, _) in enumerate(by_start):
        before = [longest[j] for j in range(i) if by_start[j][1] <= start]
        longest.append(1 + max(before, default=0))
    return max(longest, default=0)
