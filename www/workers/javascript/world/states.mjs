// `do: "window"`: the states of some events in a row, as the operations that lead from each to the next.

import { ENDED, UNSET, openHooks } from "./hooks.mjs";
import { openHeap } from "./heap.mjs";
import { characters } from "./output.mjs";
import { raisedText } from "./faults.mjs";
import { quote, slice } from "./safe.mjs";

const CALL_BITS = 18;
const MOST_NUMBERED = 4095;

export function openStates(scope, output, { functions, tables, isExotic }, from, count) {
  const heap = openHeap({ isExotic });
  let passed = 0;
  let steps = "";
  let taken = 0;
  let told = 0; // calls that stand in the state told so far
  let printed = -1;
  let printedBefore = 0;

  const numberOf = (word) => (word >>> CALL_BITS) & MOST_NUMBERED;

  function line(word, table, read) {
    if (sink.isLooking) return;
    const top = sink.stack[sink.depth - 1];
    top.table = table;
    top.read = read;
    if (passed >= from) step();
    passed += 1;
  }

  function event(word, frame, value, raised) {
    const isReturn = word >>> 30 === 2 && frame !== sink.stack[0];
    if (passed >= from) step(isReturn ? () => `,["value",${heap.text(value)}]` : raised && (() => `,["raise",${raisedText(raised.thrown)}]`));
    passed += 1;
  }

  /** Variables that are none to look at: functions of the file itself, what is not assigned yet, a `this` that leads nowhere. */
  function isAbsent(value, fn, at) {
    if (value === UNSET || value === scope) return true;
    if (value === undefined) return fn.isLoose[at] || fn.variables[at] === "this";
    return typeof value === "function" && (fn === functions[0] || fn.variables[at] === "this");
  }

  /** The variables of a call as they are, those without a value left open. */
  function valuesOf(frame, fn) {
    const now = [];
    for (let at = 0; at < fn.variables.length; at += 1) now[at] = UNSET;
    const read = frame.read();
    const table = tables[frame.table];
    for (let at = 0; at < table.length; at += 1) if (!isAbsent(read[at], fn, table[at])) now[table[at]] = read[at];
    return now;
  }

  function tellVariables(frame, number) {
    const fn = functions[frame.fn];
    const now = valuesOf(frame, fn);
    const before = frame.values;
    let operations = "";
    frame.roots = [];
    for (let at = 0; at < now.length; at += 1) {
      const had = before === null ? UNSET : before[at];
      if (now[at] === UNSET) {
        if (had !== UNSET) operations += `,["del",${number},${at}]`;
        continue;
      }
      const isSame = had === now[at] || (had !== had && now[at] !== now[at]);
      if (!isSame || typeof now[at] === "object") {
        const text = heap.text(now[at], frame.roots);
        if (!isSame) operations += `,["var",${number},${at},${text}]`;
      }
    }
    frame.values = now;
    return operations;
  }

  /** Calls that were left and entered since the step before. */
  function tellCalls() {
    let operations = "";
    const low = sink.low < told ? sink.low : told;
    for (; told > low; told -= 1) operations += ',["leave"]';
    for (; told < sink.depth; told += 1) {
      const frame = sink.stack[told];
      frame.fn = numberOf(frame.word);
      frame.values = null;
      const fn = functions[frame.fn];
      operations += `,["call",${quote(fn.name)},${fn.names}]`;
    }
    sink.low = sink.depth;
    return operations;
  }

  function tellFrames(fresh) {
    let operations = "";
    const last = sink.depth - 1;
    for (let at = 0; at <= last; at += 1) {
      const frame = sink.stack[at];
      if (at >= fresh || at === last || functions[frame.fn].isLeaky || frame.values === null || frame.isTop) operations += tellVariables(frame, at);
      else for (let root = 0; root < frame.roots.length; root += 1) heap.touch(frame.roots[root]);
      frame.isTop = at === last;
    }
    return operations;
  }

  function tellOutput() {
    const all = output.text();
    if (printed < 0) {
      printed = all.length;
      printedBefore = characters(all);
    }
    if (all.length === printed) return "";
    const text = slice(all, printed);
    printed = all.length;
    return `,["out",${quote(text)}]`;
  }

  function step(extra) {
    if (sink.isOver) throw ENDED;
    if (taken >= count) {
      sink.end("window");
      throw ENDED;
    }
    sink.isLooking = true;
    try {
      steps += `${taken ? "," : ""}[${tellStep(extra)}]`;
      taken += 1;
    } finally {
      sink.isLooking = false;
    }
  }

  /** The operations of one step. */
  function tellStep(extra) {
    heap.begin();
    const low = sink.low < told ? sink.low : told;
    const calls = tellCalls();
    const variables = tellFrames(low);
    const more = extra ? extra() : "";
    const objects = heap.finish();
    return slice(calls + objects + variables + tellOutput() + more, 1);
  }

  for (const fn of functions) {
    fn.names = `[${fn.variables.map(quote).join()}]`;
    fn.isLoose = fn.variables.map((_, at) => fn.loose.includes(at));
  }

  const sink = {
    stack: [], depth: 0, low: 0, isOver: null, isLooking: false, thrown: undefined, line, head: line, event,
    privates: (made, names, read) => heap.addPrivates(made.prototype, names, read),
    end(how, thrown) {
      sink.isOver = how;
      sink.thrown = thrown;
      from = 0;
    },
  };

  return { hooks: openHooks(sink), sink, finish: () => ({ steps, printed: printedBefore }) };
}
