function allow(limit, per, times) {  // @start
  const log = [], answers = [];
  let first = 0;  // what lies before it has left the window
  for (const now of times) {  // @arrive
    while (first < log.length && log[first] <= now - per) {
      first++;  // @expire
    }
    if (log.length - first < limit) {
      log.push(now);  // @pass
      answers.push(true);
    } else {
      answers.push(false);  // @refuse
    }
  }
  return answers;  // @done
}
