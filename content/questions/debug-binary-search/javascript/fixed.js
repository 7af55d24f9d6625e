function lastPosition(seconds, target) {
  // Before lo: values <= target. From hi on: values > target.
  let lo = 0;
  let hi = seconds.length;
  while (lo < hi) {
    const mid = lo + Math.floor((hi - lo) / 2);
    if (seconds[mid] <= target) {
      lo = mid + 1;
    } else {
      hi = mid;
    }
  }
  return lo > 0 && seconds[lo - 1] === target ? lo - 1 : -1;
}
