def last_position(seconds, target):
    # Before lo: values <= target. From hi on: values > target.
    lo, hi = 0, len(seconds)
    while lo < hi:
        mid = lo + (hi - lo) // 2
        if seconds[mid] <= target:
            lo = mid + 1
        else:
            hi = mid
    if lo > 0 and seconds[lo - 1] == target:
        return lo - 1
    return -1
