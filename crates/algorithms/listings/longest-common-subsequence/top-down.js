function longestCommonSubsequence(a, b) {  // @start
  const memo = Array.from({ length: a.length + 1 }, () =>
    Array(b.length + 1).fill(null));  // @memo

  function common(i, j) {  // @call
    if (i === 0 || j === 0) {
      return 0;  // @empty
    }
    if (memo[i][j] !== null) {
      return memo[i][j];  // @known
    }
    if (a[i - 1] === b[j - 1]) {  // @compare
      memo[i][j] = common(i - 1, j - 1) + 1;  // @match
    } else {
      memo[i][j] = Math.max(common(i - 1, j), common(i, j - 1));  // @better
    }
    return memo[i][j];
  }

  return common(a.length, b.length);  // @done
}
