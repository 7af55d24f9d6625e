/**
 * Slides a window without repeats over the log and returns its greatest length.
 * @param {string} log
 * @returns {number}
 */
function longestDistinct(log) {
  let best = 0;
  let start = 0; // the window runs from start to end
  const lastSeen = new Map(); // character -> position at which it was seen last
  for (let end = 0; end < log.length; end += 1) {
    const label = log[end];
    // A place left of the window no longer counts: max keeps start from going back.
    start = Math.max(start, (lastSeen.get(label) ?? -1) + 1);
    lastSeen.set(label, end);
    best = Math.max(best, end - start + 1);
  }
  return best;
}
