def next_greater(nums):  # @start
    result = [None] * len(nums)  # @result
    for i in range(len(nums)):  # @outer
        for j in range(i + 1, len(nums)):
            if nums[j] > nums[i]:  # @compare
                result[i] = nums[j]  # @answer
                break
    return result  # @done
