import java.util.*;

class Solution {
    /** Returns how many of the requests {start, end} can be accepted together. */
    public int maxBookings(int[][] requests) {
        // Write your answer here.
        return 0;
    }
}
