function allow(limit, per, times) {  // @start
  let drops = limit * per, last = 0;  // @full
  const answers = [];
  for (const now of times) {
    const fallen = (now - last) * limit;
    drops = Math.min(limit * per, drops + fallen);  // @refill
    last = now;
    if (drops >= per) {
      drops -= per;  // @pass
      answers.push(true);
    } else {
      answers.push(false);  // @refuse
    }
  }
  return answers;  // @done
}
