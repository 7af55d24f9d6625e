/** Accepts requests in order of their ends, whenever the chamber is free. */
function maxBookings(requests) {
  // Of all requests that still fit, the one that ends first leaves the most room.
  const byEnd = [...requests].sort((a, b) => a[1] - b[1]);

  let accepted = 0;
  let freeFrom = -Infinity; // when the last accepted booking ends
  for (const [start, end] of byEnd) {
    // The ends are half-open, so a booking may begin at freeFrom itself.
    if (start >= freeFrom) {
      accepted++;
      freeFrom = end;
    }
  }
  return accepted;
}
