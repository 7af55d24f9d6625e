import java.util.HashMap;
import java.util.Map;

class Solution {
    /** Walks from the right; the last pair found has the earliest first entry. */
    public int[] findPair(int[] amounts, int target) {
        int[] pair = new int[0];
        Map<Integer, Integer> nearest = new HashMap<>(); // amount -> its nearest position to the right of i
        for (int i = amounts.length - 1; i >= 0; i--) {
            // Looked up before amounts[i] is stored, so that no entry meets itself.
            Integer partner = nearest.get(target - amounts[i]);
            if (partner != null) {
                pair = new int[] {i, partner};
            }
            nearest.put(amounts[i], i);
        }
        return pair;
    }
}
