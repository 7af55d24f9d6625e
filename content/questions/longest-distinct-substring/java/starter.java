class Solution {
    /** Returns the length of the longest stretch of log in which no character occurs twice. */
    public int longestDistinct(String log) {
        // Write your answer here.
        return 0;
    }
}
