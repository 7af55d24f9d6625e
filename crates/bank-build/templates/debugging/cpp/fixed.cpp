int largest(vector<int>& values) {
    if (values.empty()) {
        return 0;
    }
    int best = values[0];
    for (int value : values) {
        if (value > best) {
            best = value;
        }
    }
    return best;
}
