class Solution {
    /** Narrows the border between too early and late enough. */
    public int firstAtOrAfter(int[] times, int moment) {
        int low = 0;
        int high = times.length;
        // Everything before low is too early; everything from high on is late enough.
        while (low < high) {
            int mid = low + (high - low) / 2; // low + high could overflow in a longer array
            if (times[mid] < moment) {
                low = mid + 1; // mid itself is too early
            } else {
                high = mid; // mid is late enough and may be the first
            }
        }
        return low;
    }
}
