import java.util.Arrays;

class Solution {
    /** Accepts requests in order of their ends, whenever the chamber is free. */
    public int maxBookings(int[][] requests) {
        // Of all requests that still fit, the one that ends first leaves the most room.
        // Integer.compare, because the difference of two ends can overflow.
        int[][] byEnd = requests.clone();
        Arrays.sort(byEnd, (a, b) -> Integer.compare(a[1], b[1]));

        int accepted = 0;
        int freeFrom = Integer.MIN_VALUE; // when the last accepted booking ends
        for (int[] request : byEnd) {
            // The ends are half-open, so a booking may begin at freeFrom itself.
            if (request[0] >= freeFrom) {
                accepted++;
                freeFrom = request[1];
            }
        }
        return accepted;
    }
}
