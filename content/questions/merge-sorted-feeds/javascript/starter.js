/**
 * Returns all values of all feeds in one ascending array.
 * @param {number[][]} feeds
 * @returns {number[]}
 */
function mergeFeeds(feeds) {
  // Write your answer here.
  return [];
}
