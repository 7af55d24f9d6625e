class Solution {
    public int lastPosition(int[] seconds, int target) {
        // Before lo: values <= target. From hi on: values > target.
        int lo = 0, hi = seconds.length;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (seconds[mid] <= target) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo > 0 && seconds[lo - 1] == target ? lo - 1 : -1;
    }
}
