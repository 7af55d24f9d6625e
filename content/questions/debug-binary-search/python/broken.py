def last_position(seconds, target):
    lo, hi = 0, len(seconds) - 1
    while lo < hi:
        mid = lo + (hi - lo) // 2
        if seconds[mid] <= target:
            lo = mid + 1
        else:
            hi = mid
    if lo > 0 and seconds[lo - 1] == target:
        return lo - 1
    return -1
