def first_at_or_after(nums, target):  # @start
    lo, hi = 0, len(nums)  # @init
    while lo < hi:  # @check
        mid = (lo + hi) // 2  # @mid
        if nums[mid] < target:  # @compare
            lo = mid + 1  # @right
        else:
            hi = mid  # @left
    return lo  # @done
