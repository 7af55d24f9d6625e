function mergeIntervals(intervals) {  // @start
  intervals.sort((x, y) => x[0] - y[0]);  // @sort
  const merged = [];  // @init
  for (const span of intervals) {
    const last = merged[merged.length - 1];
    if (last !== undefined && span[0] <= last[1]) {  // @compare
      last[1] = Math.max(last[1], span[1]);  // @extend
    } else {
      merged.push([span[0], span[1]]);  // @append
    }
  }
  return merged;  // @done
}
