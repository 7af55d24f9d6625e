// `do: "find"`: the events at which a variable has another value, or at which a condition begins to hold. The program runs again.

import { ENDED, UNSET, openHooks } from "./hooks.mjs";
import { openWatch } from "./holding.mjs";
import { conditionOf, namesIn } from "./conditions.mjs";
import { safeMap, unbound } from "./safe.mjs";

const MOST = 100_000;
const CALL_BITS = 18;
const MOST_NUMBERED = 4095;
const Words = Uint32Array;
const cut = unbound(ArrayBuffer.prototype.slice);

export const numberOf = (word) => (word >>> CALL_BITS) & MOST_NUMBERED;

/** A sink that calls `look(at, word, frame)` at every event, `at` being its number; `look` is not told of what its own looking brings about. */
export function lookingSink(look) {
  let passed = 0;

  function tell(word, frame, value, isThrown) {
    if (sink.isOver) throw ENDED;
    sink.isLooking = true;
    try {
      look(passed, word, frame, value, isThrown);
    } finally {
      sink.isLooking = false;
    }
    passed += 1;
  }

  function line(word, table, read) {
    if (sink.isLooking) return;
    const top = sink.stack[sink.depth - 1];
    top.table = table;
    top.read = read;
    tell(word, top);
  }

  const sink = {
    stack: [], depth: 0, low: 0, isOver: null, isLooking: false, thrown: undefined, line, head: line,
    event: (word, frame, value, raised) => tell(word, frame, value, raised !== undefined),
    end(how, thrown) {
      sink.isOver = how;
      sink.thrown = thrown;
    },
    /** Ends the run from inside of a look. */
    stop() {
      sink.end("found");
      throw ENDED;
    },
  };
  return sink;
}

/** Functions and classes of the file are no variables to look at, and nothing is one before it is assigned. */
const isShown = (value, frame, sink) => value !== UNSET && !(typeof value === "function" && frame === sink.stack[0]);

/** Reads variables by name: of a call, of the calls around its function that stand, and of the file. */
function openNames({ functions, tables }, sink) {
  const places = safeMap(); // table -> name -> place in what is read, -1 if it is not there

  function placeIn(table, fn, name) {
    let known = places.get(table);
    if (known === undefined) places.set(table, (known = safeMap()));
    let place = known.get(name);
    if (place === undefined) {
      const { variables } = functions[fn];
      place = -1;
      for (let at = 0; at < tables[table].length; at += 1) if (variables[tables[table][at]] === name) place = at;
      known.set(name, place);
    }
    return place;
  }

  /** The value of a call's own variable. */
  function own(frame, name) {
    const place = placeIn(frame.table, numberOf(frame.word), name);
    if (place < 0) return UNSET;
    const value = frame.read()[place];
    return isShown(value, frame, sink) ? value : UNSET;
  }

  /** The call to which a name belongs from where `frame` stands, or null. */
  function ownerOf(frame, name) {
    for (let fn = numberOf(frame.word), depth = sink.depth - 1; fn >= 0; fn = functions[fn].parent) {
      while (depth >= 0 && numberOf(sink.stack[depth].word) !== fn) depth -= 1;
      if (depth >= 0 && placeIn(sink.stack[depth].table, fn, name) >= 0) return sink.stack[depth];
      if (depth < 0) depth = sink.depth - 1;
    }
    return null;
  }

  return { own, ownerOf };
}

function openEvents() {
  let words = new Words(1 << 10);
  let size = 0;
  const events = {
    isCut: false,
    add(at, sink) {
      if (size >= MOST) {
        events.isCut = true;
        sink.stop();
      }
      if (size === words.length) {
        const larger = new Words(2 * size);
        for (let index = 0; index < size; index += 1) larger[index] = words[index];
        words = larger;
      }
      words[size] = at;
      size += 1;
    },
    taken: () => (size ? cut(words.buffer, 0, 4 * size) : undefined),
  };
  return events;
}

/** The changes of a variable of one call, the one that was entered at the event `within`; of the file where that is null. */
function openChanges({ variable, within, isExotic }, sinkOf, events) {
  const watch = openWatch(isExotic);
  let target = null;
  let isOver = false;
  return (at, word, frame) => {
    if (within !== null && at < within) return;
    const { sink, names } = sinkOf();
    if (isOver) sink.stop();
    target ??= within === null ? sink.stack[0] : frame;
    if (watch.changed(names.own(target, variable))) events.add(at, sink);
    isOver = within !== null && word >>> 30 === 2 && frame === target;
  };
}

/**
 * The events at which a condition begins to hold, in each call anew. Where all that it asks for belongs to calls around, it is for the innermost of
 * those that it begins to hold: once, whichever call makes it do so.
 */
function openHits({ when }, sinkOf, events) {
  const asked = namesIn(when);
  let frame = null;
  const holds = conditionOf(when, (name) => {
    const { names } = sinkOf();
    const owner = names.ownerOf(frame, name);
    return owner === null ? UNSET : names.own(owner, name);
  });

  function homeOf({ sink, names }) {
    let home = sink.stack[0];
    for (let at = 0; at < asked.length; at += 1) {
      const owner = names.ownerOf(frame, asked[at]);
      if (owner === frame) return frame;
      if (owner !== null) home = owner;
    }
    return home;
  }

  return (at, word, top) => {
    frame = top;
    if (word >>> 30 === 1) top.isHeld = false;
    const home = homeOf(sinkOf());
    const isHeld = holds();
    if (isHeld && !home.isHeld) events.add(at, sinkOf().sink);
    home.isHeld = isHeld;
  };
}

export function openFinder(job) {
  const events = openEvents();
  const sinkOf = () => ({ sink, names });
  const look = job.when ? openHits(job, sinkOf, events) : openChanges(job, sinkOf, events);
  const sink = lookingSink(look);
  const names = openNames(job, sink);
  return { hooks: openHooks(sink), finish: () => ({ isCut: events.isCut, words: events.taken() }) };
}
