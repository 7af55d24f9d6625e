/**
 * Searches breadth-first, one whole level in each round.
 * @param {TreeNode|null} root
 * @returns {number[][]}
 */
function levelOrder(root) {
  const levels = [];
  // Two arrays instead of a queue: taking from the front of an array is not O(1).
  let level = root === null ? [] : [root];
  while (level.length > 0) {
    levels.push(level.map((node) => node.val));
    const next = [];
    for (const node of level) {
      if (node.left !== null) next.push(node.left);
      if (node.right !== null) next.push(node.right);
    }
    level = next;
  }
  return levels;
}
