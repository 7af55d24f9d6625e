/**
 * Walks from the right; the last pair found has the earliest first entry.
 * @param {number[]} amounts
 * @param {number} target
 * @returns {number[]}
 */
function findPair(amounts, target) {
  let pair = [];
  const nearest = new Map(); // amount -> its nearest position to the right of i
  for (let i = amounts.length - 1; i >= 0; i -= 1) {
    // Looked up before amounts[i] is stored, so that no entry meets itself.
    const partner = nearest.get(target - amounts[i]);
    if (partner !== undefined) {
      pair = [i, partner];
    }
    nearest.set(amounts[i], i);
  }
  return pair;
}
