/**
 * Returns the length of the longest stretch of log in which no character occurs twice.
 * @param {string} log
 * @returns {number}
 */
function longestDistinct(log) {
  // Write your answer here.
  return 0;
}
