function heapsort(nums) {  // @start
  for (let top = Math.floor(nums.length / 2) - 1; top >= 0; top--) {
    siftDown(nums, top, nums.length);  // @build
  }
  for (let size = nums.length - 1; size > 0; size--) {
    [nums[0], nums[size]] = [nums[size], nums[0]];  // @extract
    siftDown(nums, 0, size);
  }
  return nums;  // @done
}

function siftDown(nums, at, size) {
  while (2 * at + 1 < size) {  // @leaf
    let child = 2 * at + 1;
    if (child + 1 < size && nums[child + 1] > nums[child]) {  // @child
      child++;
    }
    if (nums[at] >= nums[child]) {
      return;  // @stop
    }
    [nums[at], nums[child]] = [nums[child], nums[at]];  // @swap
    at = child;
  }
}
