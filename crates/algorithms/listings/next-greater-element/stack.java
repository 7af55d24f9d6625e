Integer[] nextGreater(int[] nums) {  // @start
    Integer[] result = new Integer[nums.length];  // @result
    Deque<Integer> stack = new ArrayDeque<>();  // @stack
    for (int i = 0; i < nums.length; i++) {  // @next
        while (!stack.isEmpty() && nums[stack.peek()] < nums[i]) {  // @check
            int j = stack.pop();  // @pop
            result[j] = nums[i];  // @answer
        }
        stack.push(i);  // @push
    }
    return result;  // @done
}
