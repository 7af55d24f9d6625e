function largest(values) {
  if (values.length === 0) {
    return 0;
  }
  let best = values[0];
  for (const value of values) {
    if (value > best) {
      best = value;
    }
  }
  return best;
}
