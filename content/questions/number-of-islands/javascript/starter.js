/**
 * Returns how many islands the map shows: 1 is land, 0 is water.
 * @param {number[][]} grid
 * @returns {number}
 */
function countIslands(grid) {
  // Write your answer here.
  return 0;
}
