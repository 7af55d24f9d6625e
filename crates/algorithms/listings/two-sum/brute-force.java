int[] twoSum(int[] nums, int target) {  // @start
    for (int i = 0; i < nums.length; i++) {  // @outer
        for (int j = i + 1; j < nums.length; j++) {  // @inner
            if (nums[i] + nums[j] == target) {  // @compare
                return new int[] {i, j};  // @found
            }
        }
    }
    return null;  // @none
}
