def merge_sort(nums):  # @start
    aux = [None] * len(nums)  # @aux
    width = 1
    while width < len(nums):  # @width
        for lo in range(0, len(nums) - width, 2 * width):
            mid = lo + width - 1
            hi = min(lo + 2 * width, len(nums)) - 1  # @next
            merge(nums, aux, lo, mid, hi)
        width *= 2
    return nums  # @done


def merge(nums, aux, lo, mid, hi):
    aux[lo:hi + 1] = nums[lo:hi + 1]  # @copy
    i, j = lo, mid + 1  # @heads
    for k in range(lo, hi + 1):
        if j > hi or (i <= mid and aux[i] <= aux[j]):  # @compare
            nums[k] = aux[i]  # @left
            i += 1
        else:
            nums[k] = aux[j]  # @right
            j += 1
