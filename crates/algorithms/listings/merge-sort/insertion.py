def insertion_sort(nums):  # @start
    for i in range(1, len(nums)):
        value, j = nums[i], i  # @take
        while j > 0 and nums[j - 1] > value:  # @check
            nums[j] = nums[j - 1]  # @shift
            j -= 1
        nums[j] = value  # @place
    return nums  # @done
