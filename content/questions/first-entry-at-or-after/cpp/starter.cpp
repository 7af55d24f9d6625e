// Returns the index of the first time at or after moment, or times.size() if there is none.
int firstAtOrAfter(vector<int>& times, int moment) {
    // Write your answer here.
    return -1;
}
