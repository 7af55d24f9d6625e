/**
 * Returns, for each prefix of typed, the first three matching names in alphabetical order.
 * @param {string[]} catalogue
 * @param {string} typed
 * @returns {string[][]}
 */
function suggestNames(catalogue, typed) {
  // Write your answer here.
  return [];
}
