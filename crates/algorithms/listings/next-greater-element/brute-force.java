Integer[] nextGreater(int[] nums) {  // @start
    Integer[] result = new Integer[nums.length];  // @result
    for (int i = 0; i < nums.length; i++) {  // @outer
        for (int j = i + 1; j < nums.length; j++) {
            if (nums[j] > nums[i]) {  // @compare
                result[i] = nums[j];  // @answer
                break;
            }
        }
    }
    return result;  // @done
}
