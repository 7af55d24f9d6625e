// Returns how many of the requests [start, end) can be accepted together.
int maxBookings(vector<vector<int>>& requests) {
    // Write your answer here.
    return 0;
}
