// The clock a program sees: it stands at one moment and gains a millisecond at each look, so that a run comes out the same again.
//
// The interpreter asks `Date.now` and `performance.now` for every clock it has, and `Date` for the local time; all are replaced.

const BEGIN = Date.UTC(2026, 0, 1);
const LOCAL = ["Date", "Day", "FullYear", "Hours", "Milliseconds", "Minutes", "Month", "Seconds"];
const real = performance.now.bind(performance);

let looks = 0;

/** The real time in milliseconds, for saying how long a run took. */
export const stopwatch = () => real();

/** Sets the clock back to its beginning. */
export function restartClock() {
  looks = 0;
}

/** Puts the standing clock in the place of the real one, and the time zone of UTC in the place of the machine's. */
export function freezeClock() {
  Date.now = () => BEGIN + looks++;
  performance.now = () => looks++;
  for (const part of LOCAL) Date.prototype[`get${part}`] = Date.prototype[`getUTC${part}`];
  Date.prototype.getTimezoneOffset = () => 0;
}
