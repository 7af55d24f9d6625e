function maxBookings(requests) {  // @start
  requests.sort((x, y) => x[1] - y[1]);  // @sort
  const taken = [];  // @init
  for (const slot of requests) {
    const last = taken[taken.length - 1];
    if (last !== undefined && slot[0] < last[1]) {  // @compare
      continue;  // @reject
    }
    taken.push(slot);  // @take
  }
  return taken.length;  // @done
}
