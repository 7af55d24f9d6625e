// Time and chance that are the same in every run: a clock that stands at the beginning of 2026 and gains a millisecond at each look,
// random numbers from one seed, and timers that run in the order of their times on that clock.
//
// A timer never waits: when a program has nothing else to do, the clock is set to the time of the next one.

import { apply, construct, defineProperty } from "./safe.mjs";

const RealDate = Date;
const START = RealDate.UTC(2026, 0, 1);
const SEED = 0x2026;

export function setClock(scope) {
  let now = START;
  let seed = SEED;
  let timers = null; // a chain in the order of time
  let lastTimer = 0;

  const look = () => now++;

  function random() {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function Clock(...parts) {
    if (!new.target) return new RealDate(look()).toString();
    return construct(RealDate, parts.length ? parts : [look()], new.target);
  }

  function addTimer(action, delay, every, values) {
    if (typeof action !== "function") return 0;
    const wait = delay >= 1 ? +delay : 1;
    const timer = { id: (lastTimer += 1), due: now + wait, action, every: every ? wait : 0, values, next: null };
    place(timer);
    return timer.id;
  }

  function place(timer) {
    let before = null;
    let at = timers;
    for (; at && at.due <= timer.due; at = at.next) before = at;
    timer.next = at;
    if (before) before.next = timer;
    else timers = timer;
  }

  function clear(id) {
    if (timers?.id === id) timers = timers.next;
    for (let at = timers; at; at = at.next) if (at.next?.id === id) at.next = at.next.next;
  }

  /** Runs the next timer; false if there is none. */
  function runTimer() {
    const timer = timers;
    if (!timer) return false;
    timers = timer.next;
    if (timer.due > now) now = timer.due;
    if (timer.every) {
      timer.due = now + timer.every;
      place(timer);
    }
    apply(timer.action, undefined, timer.values);
    return true;
  }

  function reset() {
    now = START;
    seed = SEED;
    timers = null;
    lastTimer = 0;
  }

  const put = (object, name, value) => defineProperty(object, name, { value, writable: true, configurable: true, enumerable: false });
  defineProperty(Clock, "name", { value: "Date", configurable: true });
  defineProperty(Clock, "length", { value: 7, configurable: true });
  defineProperty(Clock, "prototype", { value: RealDate.prototype, writable: false });
  put(Clock, "now", function () { return look(); });
  put(Clock, "UTC", RealDate.UTC);
  put(Clock, "parse", RealDate.parse);
  put(RealDate.prototype, "constructor", Clock);
  put(Math, "random", function () { return random(); });
  put(scope, "Date", Clock);
  put(scope, "performance", { now: () => look() - START, timeOrigin: START });
  put(scope, "setTimeout", (action, delay, ...values) => addTimer(action, delay, false, values));
  put(scope, "setInterval", (action, delay, ...values) => addTimer(action, delay, true, values));
  put(scope, "setImmediate", (action, ...values) => addTimer(action, 0, false, values));
  for (const name of ["clearTimeout", "clearInterval", "clearImmediate"]) put(scope, name, (id) => clear(id));
  return { runTimer, reset };
}

const { imul } = Math;
