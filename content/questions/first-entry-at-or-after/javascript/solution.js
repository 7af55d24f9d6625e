/**
 * Narrows the border between too early and late enough.
 * @param {number[]} times
 * @param {number} moment
 * @returns {number}
 */
function firstAtOrAfter(times, moment) {
  let low = 0;
  let high = times.length;
  // Everything before low is too early; everything from high on is late enough.
  while (low < high) {
    const mid = Math.floor((low + high) / 2);
    if (times[mid] < moment) {
      low = mid + 1; // mid itself is too early
    } else {
      high = mid; // mid is late enough and may be the first
    }
  }
  return low;
}
