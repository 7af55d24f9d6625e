// Given: class TreeNode with val, left and right.

/**
 * Returns the values level by level, each level from left to right.
 * @param {TreeNode|null} root
 * @returns {number[][]}
 */
function levelOrder(root) {
  // Write your answer here.
  return [];
}
