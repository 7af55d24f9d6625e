/**
 * Returns how many of the requests [start, end) can be accepted together.
 * @param {number[][]} requests
 * @returns {number}
 */
function maxBookings(requests) {
  // Write your answer here.
  return 0;
}
