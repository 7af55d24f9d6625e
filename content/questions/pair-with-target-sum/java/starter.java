class Solution {
    /** Returns the positions of the first pair that adds up to target, or an empty array if there is none. */
    public int[] findPair(int[] amounts, int target) {
        // Write your answer here.
        return new int[0];
    }
}
