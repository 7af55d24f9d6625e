def quicksort(nums):  # @start
    sort(nums, 0, len(nums) - 1)
    return nums  # @done


def sort(nums, lo, hi):  # @call
    if lo >= hi:
        return  # @one
    p = partition(nums, lo, hi)
    sort(nums, lo, p)
    sort(nums, p + 1, hi)


def partition(nums, lo, hi):
    pivot = nums[(lo + hi) // 2]  # @pivot
    i, j = lo - 1, hi + 1
    while True:
        i += 1
        while nums[i] < pivot:  # @left
            i += 1
        j -= 1
        while nums[j] > pivot:  # @right
            j -= 1
        if i >= j:
            return j  # @met
        nums[i], nums[j] = nums[j], nums[i]  # @swap
