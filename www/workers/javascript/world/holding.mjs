// Whether a variable has another value than at the last look: it was bound anew, or the container it leads to holds something else.
// What is looked at is bounded, since a run is gone through a million times: the size and the first items, rows of a table included.

import { eachOfMap, eachOfSet, getPrototypeOf, isObject, kindOf, mapSize, ownKeys, ownValue, setSize, typedLength } from "./safe.mjs";
import { UNSET } from "./hooks.mjs";

const MOST_ITEMS = 2000;
const MOST_ENTRIES = 500;
const MOST_ROWS = 1000;
const PlainPrototype = Object.prototype;

const same = (one, other) => one === other || (one !== one && other !== other);

/** `isExotic`: the code may make getters or proxies, so that no item is read without asking what it is. */
export function openWatch(isExotic) {
  let value = UNSET;
  let held = null;

  const itemOf = (list, at) => (isExotic ? ownValue(list, at) : list[at]);

  /** The first items of a container after its size, into `items`; true if they are others than before. */
  function read(kind, object, items) {
    let size = 0;
    let isChanged = false;
    const put = (each) => {
      size += 1;
      if (same(items[size], each)) return;
      isChanged = true;
      items[size] = each;
    };
    let length;
    if (kind === "array" || kind === "typed") {
      length = kind === "array" ? ownValue(object, "length") : typedLength(object);
      for (let at = 0; at < length && at < MOST_ITEMS; at += 1) put(itemOf(object, at));
    } else if (kind === "map" || kind === "set") {
      length = kind === "map" ? mapSize(object) : setSize(object);
      const take = (each, key) => {
        if (size > 2 * MOST_ENTRIES) return;
        put(key);
        put(each);
      };
      if (kind === "map") eachOfMap(object, take);
      else eachOfSet(object, take);
    } else {
      const keys = ownKeys(object);
      length = keys.length;
      for (let at = 0; at < length && at < MOST_ENTRIES; at += 1) {
        put(keys[at]);
        put(ownValue(object, keys[at]));
      }
    }
    if (items[0] !== length) isChanged = true;
    items[0] = length;
    items.length = size + 1;
    return isChanged;
  }

  /** A container with what it holds, or null for anything else. A plain object is a container, as a map is; one of a class is not. */
  function hold(object, isRow) {
    if (!isObject(object)) return null;
    const kind = kindOf(object);
    const isOne = kind === "array" || kind === "typed" || kind === "map" || kind === "set" || (kind === "object" && isDictionary(object));
    if (!isOne) return null;
    const items = [];
    read(kind, object, items);
    const made = { kind, object, items, rows: [] };
    for (let at = 1; !isRow && at < items.length && made.rows.length < MOST_ROWS; at += 1) {
      const row = hold(items[at], true);
      if (row) made.rows[made.rows.length] = row;
    }
    return made;
  }

  function isHeld(one) {
    if (read(one.kind, one.object, one.items)) return false;
    for (let at = 0; at < one.rows.length; at += 1) if (!isHeld(one.rows[at])) return false;
    return true;
  }

  return {
    /** Whether the value is another one than at the last look; UNSET where there is none. */
    changed(now) {
      if (same(now, value)) {
        if (held === null) return false;
        if (isHeld(held)) return false;
      }
      value = now;
      held = now === UNSET ? null : hold(now, false);
      return true;
    },
    mayChangeUnbound: () => held !== null,
  };
}

const isDictionary = (object) => {
  try {
    const prototype = getPrototypeOf(object);
    return prototype === null || prototype === PlainPrototype;
  } catch {
    return false;
  }
};
