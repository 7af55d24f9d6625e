int longestDistinct(const string& text) {  // @start
    unordered_map<char, int> lastSeen;
    int best = 0, left = 0;  // @init
    for (int right = 0; right < (int)text.size(); right++) {
        char c = text[right];  // @next
        auto seen = lastSeen.find(c);
        if (seen != lastSeen.end() && seen->second >= left) {  // @check
            left = seen->second + 1;  // @shrink
        }
        lastSeen[c] = right;  // @remember
        int length = right - left + 1;  // @measure
        if (length > best) {
            best = length;  // @longer
        }
    }
    return best;  // @done
}
