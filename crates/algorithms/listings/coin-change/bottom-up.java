int fewestCoins(int[] coins, int amount) {  // @start
    int inf = amount + 1;  // more coins than any payment needs
    int[] fewest = new int[amount + 1];
    Arrays.fill(fewest, 1, amount + 1, inf);  // @table
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
