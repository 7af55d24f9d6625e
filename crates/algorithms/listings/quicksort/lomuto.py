def quicksort(nums):  # @start
    sort(nums, 0, len(nums) - 1)
    return nums  # @done


def sort(nums, lo, hi):  # @call
    if lo >= hi:
        return  # @one
    p = partition(nums, lo, hi)
    sort(nums, lo, p - 1)
    sort(nums, p + 1, hi)


def partition(nums, lo, hi):
    pivot, i = nums[hi], lo  # @pivot
    for j in range(lo, hi):
        if nums[j] < pivot:  # @compare
            nums[i], nums[j] = nums[j], nums[i]  # @swap
            i += 1
    nums[i], nums[hi] = nums[hi], nums[i]  # @place
    return i
