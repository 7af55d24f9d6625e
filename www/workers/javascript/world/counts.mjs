// `do: "count"`: executed lines, what the built-ins touched besides, and the most items that containers held at once.
//
// Looking at all containers costs as much as they hold, so after a look as many lines go by before the next: the time of a count
// stays in proportion to the run, and the same run is looked at in the same places.

import { ENDED, UNSET, openHooks } from "./hooks.mjs";
import { eachOfMap, eachOfSet, isObject, kindOf, mapSize, ownKeys, ownValue, safeMap, setSize, typedLength } from "./safe.mjs";

const FIRST_LOOK = 16;

export function openCounts(scope, limit) {
  let lines = 0;
  let cost = 0;
  let cells = 0;
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

  function look(returned) {
    if (lines < nextLook || sink.isLooking) return;
    sink.isLooking = true;
    const { found, steps } = measure(returned);
    sink.isLooking = false;
    if (found > cells) cells = found;
    nextLook = lines + FIRST_LOOK + steps;
  }

  /** One for each call that stands, and the items of all containers that their variables and what is returned lead to, each once. */
  function measure(returned) {
    const seen = safeMap();
    const queue = [];
    let found = sink.depth - 1;
    let steps = 0;
    const visit = (value) => {
      steps += 1;
      if (!isObject(value) || value === scope || seen.has(value)) return;
      seen.set(value, true);
      queue[queue.length] = value;
    };
    visit(returned);
    for (let at = 0; at < sink.depth; at += 1) {
      const values = sink.stack[at].read();
      for (let index = 0; index < values.length; index += 1) if (values[index] !== UNSET) visit(values[index]);
    }
    for (let at = 0; at < queue.length; at += 1) found += itemsOf(queue[at], visit);
    return { found, steps };
  }

  const sink = {
    stack: [], depth: 0, low: 0, isOver: null, isLooking: false, line, head,
    event: (word, frame, value) => void (word >>> 30 !== 3 && look(value)),
    end(how) {
      sink.isOver = how;
    },
    sum(value) {
      if (typeof value === "string") cost += value.length;
      return value;
    },
    spread(value) {
      if (typeof value === "number") cost += value > 0 ? value : 0;
      else if (isObject(value) || typeof value === "string") cost += sizeOf(value);
      return value;
    },
  };

  return {
    hooks: openHooks(sink),
    sink,
    add: (touched) => void (cost += touched),
    text: () => `"lines":${lines},"cost":${lines + cost},"cells":${cells}`,
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
