class Solution {
    /** Returns the index of the first time at or after moment, or times.length if there is none. */
    public int firstAtOrAfter(int[] times, int moment) {
        // Write your answer here.
        return -1;
    }
}
