function insertionSort(nums) {  // @start
  for (let i = 1; i < nums.length; i++) {
    const value = nums[i];  // @take
    let j = i;
    while (j > 0 && nums[j - 1] > value) {  // @check
      nums[j] = nums[j - 1];  // @shift
      j--;
    }
    nums[j] = value;  // @place
  }
  return nums;  // @done
}
