/** Builds what waits for nothing, and counts down what waits for it. */
function buildOrder(count, edges) {
  const followers = Array.from({ length: count }, () => []);
  const waitingFor = new Array(count).fill(0); // pairs [before, package] whose before is not built yet
  for (const [before, after] of edges) {
    followers[before].push(after);
    waitingFor[after]++;
  }

  // The order doubles as the queue: what stands behind `built` is ready and not built yet.
  const order = [];
  for (let i = 0; i < count; i++) {
    if (waitingFor[i] === 0) order.push(i);
  }
  for (let built = 0; built < order.length; built++) {
    for (const follower of followers[order[built]]) {
      waitingFor[follower]--;
      if (waitingFor[follower] === 0) order.push(follower);
    }
  }

  // Packages on a cycle, or behind one, never become ready.
  return order.length === count ? order : [];
}
