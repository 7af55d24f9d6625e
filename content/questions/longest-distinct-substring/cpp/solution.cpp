// Slides a window without repeats over the log and returns its greatest length.
int longestDistinct(string log) {
    int best = 0;
    int start = 0;  // the window runs from start to end
    array<int, 256> lastSeen;
    lastSeen.fill(-1);
    for (int end = 0; end < static_cast<int>(log.size()); ++end) {
        // A char may be signed, so make it an index that cannot be negative.
        const unsigned char label = log[end];
        // A place left of the window no longer counts: max keeps start from going back.
        start = max(start, lastSeen[label] + 1);
        lastSeen[label] = end;
        best = max(best, end - start + 1);
    }
    return best;
}
