// Returns the positions of the first pair that adds up to target, or an empty vector if there is none.
vector<int> findPair(vector<int>& amounts, int target) {
    // Write your answer here.
    return {};
}
