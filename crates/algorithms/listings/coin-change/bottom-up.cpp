int fewestCoins(const vector<int>& coins, int amount) {  // @start
    const int inf = amount + 1;  // more coins than any payment needs
    vector<int> fewest(amount + 1, inf);
    fewest[0] = 0;  // @table
    for (int target = 1; target <= amount; target++) {  // @target
        for (int coin : coins) {
            if (coin > target) {
                continue;  // @too-large
            }
            if (fewest[target - coin] + 1 < fewest[target]) {  // @compare
                fewest[target] = fewest[target - coin] + 1;  // @better
            }
        }
    }
    return fewest[amount] < inf ? fewest[amount] : -1;  // @done
}
