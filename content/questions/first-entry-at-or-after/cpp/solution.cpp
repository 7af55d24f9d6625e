// Narrows the border between too early and late enough, as std::lower_bound does.
int firstAtOrAfter(vector<int>& times, int moment) {
    int low = 0;
    int high = static_cast<int>(times.size());
    // Everything before low is too early; everything from high on is late enough.
    while (low < high) {
        const int mid = low + (high - low) / 2;  // low + high could overflow in a longer vector
        if (times[mid] < moment) {
            low = mid + 1;  // mid itself is too early
        } else {
            high = mid;  // mid is late enough and may be the first
        }
    }
    return low;
}
