function longestCommonSubsequence(a, b) {  // @start
  const length = Array.from({ length: a.length + 1 }, () =>
    Array(b.length + 1).fill(0));  // @table
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] === b[j - 1]) {  // @compare
        length[i][j] = length[i - 1][j - 1] + 1;  // @match
      } else {
        length[i][j] = Math.max(length[i - 1][j], length[i][j - 1]);  // @carry
      }
    }
  }
  let i = a.length, j = b.length;
  const common = [];  // @back
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      common.push(a[i - 1]);
      i--;
      j--;  // @take
    } else if (length[i - 1][j] >= length[i][j - 1]) {
      i--;  // @up
    } else {
      j--;  // @left
    }
  }
  return common.reverse().join("");  // @done
}
