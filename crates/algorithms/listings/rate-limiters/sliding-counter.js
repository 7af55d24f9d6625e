function allow(limit, per, times) {  // @start
  let number = -1, current = 0, previous = 0;
  const answers = [];
  for (const now of times) {
    const window = Math.floor(now / per);
    if (window !== number) {  // @same
      previous = window === number + 1 ? current : 0;  // @window
      current = 0;
      number = window;
    }
    const weight =
      previous * (per - now % per) + current * per;  // @weigh
    if (weight < limit * per) {
      current++;  // @pass
      answers.push(true);
    } else {
      answers.push(false);  // @refuse
    }
  }
  return answers;  // @done
}
