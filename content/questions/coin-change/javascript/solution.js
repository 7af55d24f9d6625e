/** Fills in the fewest coins for every amount from 0 up to the one asked for. */
function fewestCoins(coins, amount) {
  // No payment needs more than `amount` coins, since the smallest value is 1.
  const unreachable = amount + 1;

  // fewest[a] is the answer for amount a; nothing takes no coins.
  const fewest = new Array(amount + 1).fill(unreachable);
  fewest[0] = 0;

  for (let target = 1; target <= amount; target++) {
    for (const coin of coins) {
      if (coin <= target) {
        fewest[target] = Math.min(fewest[target], fewest[target - coin] + 1);
      }
    }
  }
  return fewest[amount] < unreachable ? fewest[amount] : -1;
}
