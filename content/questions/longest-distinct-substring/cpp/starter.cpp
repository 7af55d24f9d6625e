// Returns the length of the longest stretch of log in which no character occurs twice.
int longestDistinct(string log) {
    // Write your answer here.
    return 0;
}
