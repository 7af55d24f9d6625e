// What the hooks in a learner's code do: keep the calls that are open, and tell a sink of every event in order.
//
// `sink.event(word, frame, value, thrown)` is told of calls, returns and exceptions, `sink.line` and `sink.head` are the hooks for lines. A sink ends a
// run by throwing ENDED from then on: a program that catches it meets it again at its next line. While a sink looks at values, the traps of a
// learner's proxy may run: their hooks do nothing.

import { apply, isObject } from "./safe.mjs";
import { isOverflow } from "./faults.mjs";

/** What a run is ended with. */
export const ENDED = Object.freeze({ name: "Ended", message: "The run was ended." });

/** The calls that may be open at once. Lower than what the stack holds, so that runs with any hooks end at the same call. */
export const DEEPEST = 2500;

const PLACE = 2 ** 30 - 1; // function and line of a word
const RETURN = 2 ** 31;
const CALL = 2 ** 30;
const NOTHING = {};
const UNSET = {};
const TooDeep = RangeError;

/** The value of a variable that cannot be read yet. */
export { UNSET };

export function openHooks(sink) {
  let depth = 0;
  let passed = NOTHING;
  let passedAt = -1;
  const { stack } = sink;

  function push(frame) {
    if (depth >= DEEPEST) throw new TooDeep("Maximum call stack size exceeded");
    stack[depth] = frame;
    depth += 1;
    sink.depth = depth;
  }

  function pop() {
    depth -= 1;
    sink.depth = depth;
    if (depth < sink.low) sink.low = depth;
  }

  function enter(word, table, read) {
    const frame = { word, table, read, values: null, isOn: true };
    if (sink.isLooking) return frame;
    push(frame);
    if (word - CALL >= 2 ** 18) sink.event(word, frame);
    return frame;
  }

  /** A generator or async function goes on. */
  function resume(frame) {
    if (sink.isLooking) return;
    push(frame);
    frame.isOn = true;
    frame.values = null;
    sink.event((frame.word & PLACE) + CALL, frame);
  }

  function leave(word, value) {
    // The file's own call is the first, and stands to the end of the run.
    if (sink.isOver || sink.isLooking || depth === 1) return;
    sink.event(word, stack[depth - 1], value);
    pop();
  }

  function suspend(frame, word, value) {
    if (frame === stack[0]) return value;
    frame.word = word & PLACE;
    leave(word, value);
    frame.isOn = false;
    return value;
  }

  /** An exception passes a call: told once for each call, unless it is thrown anew. */
  function pass(word, thrown) {
    if (sink.isOver) return ENDED;
    if (sink.isLooking) return thrown;
    if (passed === thrown && passedAt === depth) return thrown;
    passed = thrown;
    passedAt = depth;
    const isTooDeep = isOverflow(thrown);
    sink.event(word, stack[depth - 1], undefined, { thrown });
    if (!isTooDeep) return thrown;
    sink.end("raised", thrown);
    return ENDED;
  }

  /** `yield*` in steps, so that the outer generator is left and entered with the inner one. */
  function* delegated(frame, word, iterable) {
    const inner = iterable[Symbol.iterator]();
    let step = inner.next();
    while (!step.done) {
      let sent;
      let isDone = false;
      try {
        sent = yield suspend(frame, word, step.value);
        isDone = true;
      } catch (thrown) {
        isDone = true;
        resume(frame);
        if (typeof inner.throw !== "function") throw thrown;
        step = inner.throw(thrown);
        continue;
      } finally {
        if (!isDone && typeof inner.return === "function") inner.return();
      }
      resume(frame);
      step = inner.next(sent);
    }
    return step.value;
  }

  /** The rounds of `for await`: the function is left before each and entered again by its next hook. */
  function awaited(frame, word, iterable) {
    const begin = isObject(iterable) ? iterable[Symbol.asyncIterator] : undefined;
    if (typeof begin !== "function") return iterable;
    const inner = apply(begin, iterable, []);
    const rounds = {
      next: (value) => {
        if (frame.isOn) suspend(frame, word);
        return inner.next(value);
      },
      [Symbol.asyncIterator]: () => rounds,
    };
    if (typeof inner.return === "function") rounds.return = (value) => inner.return(value);
    return rounds;
  }

  /** The file has run: all its variables stand. */
  function settle(table, read) {
    stack[0].table = table;
    stack[0].read = read;
  }

  /** A whole program has come to its end, its timers included: the file's own return. */
  function finish() {
    if (!sink.isOver) sink.event(RETURN, stack[0]);
  }

  const on = (frame) => void (frame.isOn || resume(frame));
  const stepped = (hook) => (frame, word, table, read) => {
    if (!frame.isOn) resume(frame);
    frame.word = word;
    hook(word, table, read);
  };

  return {
    finish,
    __drL: sink.line, __drH: sink.head, __drE: (word, table, read) => void enter(word, table, read), __drR: leave, __drX: pass,
    __drK: settle,
    __drT: (thrown) => ((passed = NOTHING), thrown),
    __drl: stepped(sink.line), __drh: stepped(sink.head), __drG: enter,
    __drr: (frame, word, value) => void (frame.isOn && leave(word, value)),
    __drx: (frame, word, thrown) => (sink.isOver || on(frame), pass(word, thrown)),
    __dry: (frame, value) => (on(frame), value),
    __drz: suspend, __drd: delegated, __drw: awaited,
    __drP: sink.privates ?? (() => {}), __drS: sink.sum ?? ((value) => value), __drN: sink.spread ?? ((value) => value), __drU: UNSET,
  };
}
