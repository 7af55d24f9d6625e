def merge_sort(nums):  # @start
    aux = [None] * len(nums)  # @aux
    sort(nums, aux, 0, len(nums) - 1)
    return nums  # @done


def sort(nums, aux, lo, hi):  # @call
    if lo >= hi:
        return  # @one
    mid = (lo + hi) // 2  # @split
    sort(nums, aux, lo, mid)
    sort(nums, aux, mid + 1, hi)
    merge(nums, aux, lo, mid, hi)


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
