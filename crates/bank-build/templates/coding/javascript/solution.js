function sumOfEvens(values) {
  let total = 0;
  for (const value of values) {
    if (value % 2 === 0) {
      total += value;
    }
  }
  return total;
}
