def search(nums, target):  # @start
    lo, hi = 0, len(nums) - 1  # @init
    while lo <= hi:  # @check
        mid = (lo + hi) // 2  # @mid
        if nums[mid] == target:  # @equal
            return mid  # @found
        if nums[lo] <= nums[mid]:  # @ordered
            if nums[lo] <= target < nums[mid]:  # @in-left
                hi = mid - 1  # @keep-left
            else:
                lo = mid + 1  # @drop-left
        else:
            if nums[mid] < target <= nums[hi]:  # @in-right
                lo = mid + 1  # @keep-right
            else:
                hi = mid - 1  # @drop-right
    return -1  # @none
