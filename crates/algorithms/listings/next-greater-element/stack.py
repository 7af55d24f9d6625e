def next_greater(nums):  # @start
    result = [None] * len(nums)  # @result
    stack = []  # @stack
    for i in range(len(nums)):  # @next
        while stack and nums[stack[-1]] < nums[i]:  # @check
            j = stack.pop()  # @pop
            result[j] = nums[i]  # @answer
        stack.append(i)  # @push
    return result  # @done
