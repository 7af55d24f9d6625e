def two_sum(nums, target):  # @start
    for i in range(len(nums)):  # @outer
        for j in range(i + 1, len(nums)):  # @inner
            if nums[i] + nums[j] == target:  # @compare
                return (i, j)  # @found
    return None  # @none
