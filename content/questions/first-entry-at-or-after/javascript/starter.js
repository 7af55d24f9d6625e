/**
 * Returns the index of the first time at or after moment, or times.length if there is none.
 * @param {number[]} times
 * @param {number} moment
 * @returns {number}
 */
function firstAtOrAfter(times, moment) {
  // Write your answer here.
  return -1;
}
