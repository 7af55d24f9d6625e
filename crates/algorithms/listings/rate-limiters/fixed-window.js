function allow(limit, per, times) {  // @start
  let window = -1, count = 0;
  const answers = [];
  for (const now of times) {
    if (Math.floor(now / per) !== window) {  // @same
      window = Math.floor(now / per);  // @window
      count = 0;
    }
    if (count < limit) {
      count++;  // @pass
      answers.push(true);
    } else {
      answers.push(false);  // @refuse
    }
  }
  return answers;  // @done
}
