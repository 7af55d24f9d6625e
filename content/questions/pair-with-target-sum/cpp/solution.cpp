// Walks from the right; the last pair found has the earliest first entry.
vector<int> findPair(vector<int>& amounts, int target) {
    vector<int> pair;
    unordered_map<int, int> nearest;  // amount -> its nearest position to the right of i
    for (int i = static_cast<int>(amounts.size()) - 1; i >= 0; --i) {
        // Looked up before amounts[i] is stored, so that no entry meets itself.
        const auto partner = nearest.find(target - amounts[i]);
        if (partner != nearest.end()) {
            pair = {i, partner->second};
        }
        nearest[amounts[i]] = i;
    }
    return pair;
}
