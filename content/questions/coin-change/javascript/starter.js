/**
 * Returns the smallest number of coins that add up to amount, or -1 if none do.
 * @param {number[]} coins
 * @param {number} amount
 * @returns {number}
 */
function fewestCoins(coins, amount) {
  // Write your answer here.
  return 0;
}
