def heapsort(nums):  # @start
    for top in range(len(nums) // 2 - 1, -1, -1):
        sift_down(nums, top, len(nums))  # @build
    for size in range(len(nums) - 1, 0, -1):
        nums[0], nums[size] = nums[size], nums[0]  # @extract
        sift_down(nums, 0, size)
    return nums  # @done


def sift_down(nums, at, size):
    while 2 * at + 1 < size:  # @leaf
        child = 2 * at + 1
        if child + 1 < size and nums[child + 1] > nums[child]:  # @child
            child += 1
        if nums[at] >= nums[child]:
            return  # @stop
        nums[at], nums[child] = nums[child], nums[at]  # @swap
        at = child
