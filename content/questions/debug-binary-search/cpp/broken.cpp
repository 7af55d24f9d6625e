int lastPosition(vector<int>& seconds, int target) {
    int lo = 0, hi = (int)seconds.size() - 1;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (seconds[mid] <= target) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return lo > 0 && seconds[lo - 1] == target ? lo - 1 : -1;
}
