// Fills in the fewest coins for every amount from 0 up to the one asked for.
int fewestCoins(vector<int>& coins, int amount) {
    // No payment needs more than `amount` coins, since the smallest value is 1.
    // Unlike INT_MAX, this marker does not overflow when 1 is added.
    const int unreachable = amount + 1;

    // fewest[a] is the answer for amount a; nothing takes no coins.
    vector<int> fewest(amount + 1, unreachable);
    fewest[0] = 0;

    for (int target = 1; target <= amount; target++) {
        for (int coin : coins) {
            if (coin <= target) {
                fewest[target] = min(fewest[target], fewest[target - coin] + 1);
            }
        }
    }
    return fewest[amount] < unreachable ? fewest[amount] : -1;
}
