// Two numbers that add up to a target, with a map from number to index.
function twoSum(nums: number[], target: number): [number, number] | null {
  const seen = new Map<number, number>();
  for (let i = 0; i < nums.length; i++) {
    const other = seen.get(target - nums[i]);
    if (other !== undefined) return [other, i];
    seen.set(nums[i], i);
  }
  return null;
}

console.log(twoSum([8, 2, 11, 5, 7, 15], 9));
