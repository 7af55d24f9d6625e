int longestDistinct(String text) {  // @start
    Map<Character, Integer> lastSeen = new HashMap<>();
    int best = 0, left = 0;  // @init
    for (int right = 0; right < text.length(); right++) {
        char c = text.charAt(right);  // @next
        if (lastSeen.getOrDefault(c, -1) >= left) {  // @check
            left = lastSeen.get(c) + 1;  // @shrink
        }
        lastSeen.put(c, right);  // @remember
        int length = right - left + 1;  // @measure
        if (length > best) {
            best = length;  // @longer
        }
    }
    return best;  // @done
}
