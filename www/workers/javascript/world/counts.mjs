// `do: "count"`: executed lines, what the built-ins touched besides, and the most items that containers held at once.
//
// Looking at all containers costs as much as they hold, so after a look more has to happen before the next, and in a long run looks
// become rare: the time of a count stays in proportion to the run, and the same run is looked at in the same places. The calls that
// stand are known at all times.

import { ENDED, UNSET, openHooks } from "./hooks.mjs";
import { eachOfMap, eachOfSet, isObject, kindOf, mapSize, ownKeys, ownValue, safeMap, setSize, typedLength } from "./safe.mjs";

const SHORTEST = 32;
const MOST = 2 ** 32 - 1;

/** `isFunction`: the return of the outermost call is the end of the run. */
export function openCounts(scope, limit, isFunction) {
  let lines = 0;
  let cost = 0;
  let cells = 0;
  let given = 0;
  let largest = 0;
  let items = 0;
  let nextLook = 0;

  function line(word, table, read) {
    if (sink.isLooking) return;
    if (lines >= limit) sink.end("limit");
    if (sink.isOver) throw ENDED;
    lines += 1;
    sink.stack[sink.depth - 1].read = read;
  }

  function head(word, table, read) {
    line(word, table, read);
    look();
  }

  function look(returned, isLast) {
    if ((lines + cost < nextLook && !isLast) || sink.isLooking) return;
    sink.isLooking = true;
    const { found, steps } = measure([returned], true);
    sink.isLooking = false;
    // Whoever called still holds the input, even where the program has let go of it.
    items = found > given ? found : given;
    grown();
    const wait = steps >> 3 > lines >> 6 ? steps >> 3 : lines >> 6;
    nextLook = lines + cost + (wait > SHORTEST ? wait : SHORTEST);
  }

  function grown() {
    if (items + sink.depth - 1 > cells) cells = items + sink.depth - 1;
  }

  function event(word, frame, value) {
    const kind = word >>> 30;
    if (kind === 1) grown();
    if (kind !== 3) look(value, isFunction && kind === 2 && sink.depth === 2);
  }

  /** The items of all containers and the characters of all texts that values lead to, each once; those of the calls that stand too. */
  function measure(values, withCalls) {
    const seen = safeMap();
    const queue = [];
    let found = 0;
    let steps = 0;
    const visit = (value) => {
      steps += 1;
      const isText = typeof value === "string" && value.length > 1;
      if (!isText && (!isObject(value) || value === scope) || seen.has(value)) return;
      seen.set(value, true);
      if (isText) found += value.length;
      else queue[queue.length] = value;
    };
    for (let at = 0; at < values.length; at += 1) visit(values[at]);
    if (withCalls) {
      for (let at = 0; at < sink.depth; at += 1) {
        const own = sink.stack[at].read();
        for (let index = 0; index < own.length; index += 1) if (own[index] !== UNSET) visit(own[index]);
      }
    }
    for (let at = 0; at < queue.length; at += 1) found += itemsOf(queue[at], visit);
    return { found, steps };
  }

  /** What an operator or a built-in has made counts even if no variable ever holds it. */
  function held(value) {
    const size = typeof value === "string" ? value.length : isObject(value) ? sizeOf(value) : 0;
    if (size > largest) largest = size;
  }

  const sink = {
    stack: [], depth: 0, low: 0, isOver: null, isLooking: false, line, head,
    event,
    end(how) {
      sink.isOver = how;
    },
    sum(value) {
      if (typeof value === "string") cost += value.length;
      if (typeof value === "string") held(value);
      return value;
    },
    spread(value) {
      held(value);
      if (typeof value === "number") cost += value > 0 ? value : 0;
      else if (isObject(value) || typeof value === "string") cost += sizeOf(value);
      return value;
    },
  };

  return {
    hooks: openHooks(sink),
    sink,
    add: (touched) => void (cost += touched),
    held,
    /** What the arguments of a function hold before it is called. */
    take: (values) => void (items = given = measure(values, false).found),
    text() {
      const whole = lines + cost < MOST ? lines + cost : MOST;
      return `"lines":${lines},"cost":${whole},"cells":${given + largest > cells ? given + largest : cells},"given":${given}`;
    },
  };
}

function sizeOf(value) {
  if (typeof value === "string") return value.length;
  const kind = kindOf(value);
  if (kind === "array") return ownValue(value, "length") ?? 0;
  return kind === "map" ? mapSize(value) : kind === "set" ? setSize(value) : kind === "typed" ? typedLength(value) : 0;
}

/** How many items an object holds; `visit` is told of each. */
function itemsOf(object, visit) {
  const kind = kindOf(object);
  try {
    if (kind === "typed") return typedLength(object);
    if (kind === "array") {
      const length = ownValue(object, "length") ?? 0;
      for (let at = 0; at < length; at += 1) visit(object[at]);
      return length;
    }
    if (kind === "map") return eachOfMap(object, (value, key) => (visit(key), visit(value))), mapSize(object);
    if (kind === "set") return eachOfSet(object, visit), setSize(object);
    if (kind !== "object") return 0;
    const keys = ownKeys(object);
    for (let at = 0; at < keys.length; at += 1) visit(ownValue(object, keys[at]));
    return keys.length;
  } catch {
    return 0;
  }
}
