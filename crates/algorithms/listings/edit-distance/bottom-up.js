function editDistance(a, b) {  // @start
  const edits = Array.from({ length: a.length + 1 }, () =>
    Array(b.length + 1).fill(0));
  for (let i = 0; i <= a.length; i++) {
    edits[i][0] = i;
  }
  for (let j = 0; j <= b.length; j++) {
    edits[0][j] = j;  // @table
  }
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] === b[j - 1]) {  // @compare
        edits[i][j] = edits[i - 1][j - 1];  // @same
      } else {
        edits[i][j] = 1 + Math.min(  // @cheapest
          edits[i - 1][j - 1],  // replace
          edits[i - 1][j],  // delete
          edits[i][j - 1]);  // insert
      }
    }
  }
  return edits[a.length][b.length];  // @done
}
