// Accepts requests in order of their ends, whenever the chamber is free.
int maxBookings(vector<vector<int>>& requests) {
    // Of all requests that still fit, the one that ends first leaves the most room.
    vector<vector<int>> byEnd = requests;
    sort(byEnd.begin(), byEnd.end(),
         [](const vector<int>& a, const vector<int>& b) { return a[1] < b[1]; });

    int accepted = 0;
    int freeFrom = INT_MIN; // when the last accepted booking ends
    for (const vector<int>& request : byEnd) {
        // The ends are half-open, so a booking may begin at freeFrom itself.
        if (request[0] >= freeFrom) {
            accepted++;
            freeFrom = request[1];
        }
    }
    return accepted;
}
