/**
 * Returns the positions of the first pair that adds up to target, or [] if there is none.
 * @param {number[]} amounts
 * @param {number} target
 * @returns {number[]}
 */
function findPair(amounts, target) {
  // Write your answer here.
  return [];
}
