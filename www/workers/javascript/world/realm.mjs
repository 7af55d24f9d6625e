// Whether a run has left the language as it found it, and putting back what can be put back.
//
// Everything that can be reached from the global object by names is noted with its properties once. After a run all is compared: what
// was added is taken away, what was changed is set again. What cannot be undone (something was frozen) is told, and the runs after it
// are given a world of their own.

import { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, isExtensible, isObject, ownKeys, safeList, safeMap, same,
  setPrototypeOf } from "./safe.mjs";

/** Objects that no name leads to: what generators, iterators and async functions have in common. */
function unnamed() {
  const found = [
    [][Symbol.iterator](), new Map().entries(), new Set().values(), ""[Symbol.iterator](), "".matchAll(/x/g),
    function* () {}, async function () {}, async function* () {}, (function* () {})(), (async function* () {})(),
  ];
  return found.map(getPrototypeOf);
}

export function openRealm(scope) {
  const notes = safeList();
  const seen = safeMap();

  function note(object) {
    if (!isObject(object) || seen.has(object)) return;
    seen.set(object, true);
    const keys = ownKeys(object);
    const names = safeMap();
    const properties = safeList();
    notes.push({ object, names, properties, prototype: getPrototypeOf(object), isExtensible: isExtensible(object) });
    for (let at = 0; at < keys.length; at += 1) {
      const found = getOwnPropertyDescriptor(object, keys[at]);
      names.set(keys[at], true);
      properties.push(keys[at], found);
      note(found.value);
      note(found.get);
      note(found.set);
    }
    note(getPrototypeOf(object));
  }

  function isAsNoted(found, noted) {
    return found !== undefined && same(found.value, noted.value) && found.get === noted.get && found.set === noted.set &&
      found.writable === noted.writable && found.enumerable === noted.enumerable && found.configurable === noted.configurable;
  }

  /** Takes away what was added; false if it stays. */
  function clear({ object, names, properties }) {
    const keys = ownKeys(object);
    if (keys.length * 2 === properties.length) return true;
    let isClear = true;
    for (let at = 0; at < keys.length; at += 1) if (!names.has(keys[at]) && !deleteProperty(object, keys[at])) isClear = false;
    return isClear;
  }

  function restoreOne(each) {
    const { object, properties } = each;
    if (isExtensible(object) !== each.isExtensible) return false;
    if (getPrototypeOf(object) !== each.prototype && !setPrototypeOf(object, each.prototype)) return false;
    let isClear = true;
    for (let at = 0; at < properties.length; at += 2) {
      const found = getOwnPropertyDescriptor(object, properties[at]);
      if (!isAsNoted(found, properties[at + 1]) && !defineProperty(object, properties[at], properties[at + 1])) isClear = false;
    }
    return clear(each) && isClear;
  }

  note(scope);
  for (const object of unnamed()) note(object);

  /** Puts everything back; false if something stays changed. */
  return function restore() {
    let isClear = true;
    for (let at = 0; at < notes.length; at += 1) if (!restoreOne(notes[at])) isClear = false;
    return isClear;
  };
}
