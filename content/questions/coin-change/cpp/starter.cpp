// Returns the smallest number of coins that add up to amount, or -1 if none do.
int fewestCoins(vector<int>& coins, int amount) {
    // Write your answer here.
    return 0;
}
