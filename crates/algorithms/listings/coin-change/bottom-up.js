function fewestCoins(coins, amount) {  // @start
  const fewest = Array(amount + 1).fill(Infinity);
  fewest[0] = 0;  // @table
  for (let target = 1; target <= amount; target++) {  // @target
    for (const coin of coins) {
      if (coin > target) {
        continue;  // @too-large
      }
      if (fewest[target - coin] + 1 < fewest[target]) {  // @compare
        fewest[target] = fewest[target - coin] + 1;  // @better
      }
    }
  }
  return fewest[amount] < Infinity ? fewest[amount] : -1;  // @done
}
