def first_at_or_after(times: list[int], moment: int) -> int:
    """Narrow the border between too early and late enough, as bisect.bisect_left does."""
    low, high = 0, len(times)
    # Everything before low is too early; everything from high on is late enough.
    while low < high:
        mid = (low + high) // 2
        if times[mid] < moment:
            low = mid + 1  # mid itself is too early
        else:
            high = mid  # mid is late enough and may be the first
    return low
