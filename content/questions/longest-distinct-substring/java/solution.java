import java.util.HashMap;
import java.util.Map;

class Solution {
    /** Slides a window without repeats over the log and returns its greatest length. */
    public int longestDistinct(String log) {
        int best = 0;
        int start = 0; // the window runs from start to end
        Map<Character, Integer> lastSeen = new HashMap<>();
        for (int end = 0; end < log.length(); end++) {
            char label = log.charAt(end);
            // A place left of the window no longer counts: max keeps start from going back.
            start = Math.max(start, lastSeen.getOrDefault(label, -1) + 1);
            lastSeen.put(label, end);
            best = Math.max(best, end - start + 1);
        }
        return best;
    }
}
