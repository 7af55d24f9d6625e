// What the runtime uses of the language, taken before a learner's program can change it.
//
// Objects of our own that outlive a learner's code have prototypes of our own: a `Map` asked through `Map.prototype` would do what a
// learner has put there.

export const { parse, stringify } = JSON;
export const { isArray, from: listOf } = Array;
export const { isInteger, isSafeInteger } = Number;
export const { getPrototypeOf, getOwnPropertyDescriptor, ownKeys, defineProperty, deleteProperty, setPrototypeOf, isExtensible, apply, construct } =
  Reflect;
export const same = Object.is;

const { call } = Function.prototype;
const bindTo = Function.prototype.bind;
/** A method as a function that takes its object first. */
export const unbound = (method) => apply(bindTo, call, [method]);

/** An object with the methods of a built-in prototype, as they are now. */
function copyOf(prototype) {
  const copy = Object.create(null);
  for (const key of ownKeys(prototype)) defineProperty(copy, key, getOwnPropertyDescriptor(prototype, key));
  return Object.freeze(copy);
}

const mapMethods = copyOf(Map.prototype);
const listMethods = copyOf(Array.prototype);
const RealMap = Map;

export const safeMap = () => setToPrototype(new RealMap(), mapMethods);
export const safeList = (...items) => setToPrototype(items, listMethods);

function setToPrototype(object, prototype) {
  setPrototypeOf(object, prototype);
  return object;
}

export const slice = unbound(String.prototype.slice);
export const charCode = unbound(String.prototype.charCodeAt);
export const indexIn = unbound(String.prototype.indexOf);
export const repeat = unbound(String.prototype.repeat);
export const replace = unbound(String.prototype.replace);
export const bigText = unbound(BigInt.prototype.toString);
export const symbolText = unbound(Symbol.prototype.toString);
export const regExpText = unbound(RegExp.prototype.toString);
export const dateNumber = unbound(Date.prototype.getTime);
export const dateText = unbound(Date.prototype.toISOString);
export const eachOfMap = unbound(Map.prototype.forEach);
export const eachOfSet = unbound(Set.prototype.forEach);
export const functionText = unbound(Function.prototype.toString);
export const execute = unbound(RegExp.prototype.exec);
export const promiseThen = unbound(Promise.prototype.then);

const getter = (prototype, name) => unbound(getOwnPropertyDescriptor(prototype, name).get);
export const mapSize = getter(Map.prototype, "size");
export const setSize = getter(Set.prototype, "size");
const typedArray = getPrototypeOf(Uint8Array.prototype);
export const typedLength = getter(typedArray, "length");
export const typedName = getter(typedArray, Symbol.toStringTag);

const wellFormed = String.prototype.toWellFormed && unbound(String.prototype.toWellFormed);

/** A text without halves of characters, which JSON has no place for. */
export function whole(text) {
  if (wellFormed) return wellFormed(text);
  let result = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = charCode(text, at);
    const isPair = code >= 0xd800 && code < 0xdc00 && charCode(text, at + 1) >= 0xdc00 && charCode(text, at + 1) < 0xe000;
    if (isPair) result += slice(text, at, (at += 1) + 1);
    else result += code >= 0xd800 && code < 0xe000 ? "\ufffd" : text[at];
  }
  return result;
}

/** A text as JSON. */
export const quote = (text) => stringify(whole(text));

/** The value of an own data property, or undefined: getters are never called, and a proxy's traps may throw. */
export function ownValue(object, key) {
  try {
    return getOwnPropertyDescriptor(object, key)?.value;
  } catch {
    return undefined;
  }
}

/** The value of a data property found along the prototypes, or undefined. */
export function foundValue(object, key) {
  try {
    for (let owner = object, steps = 0; owner && steps < 100; owner = getPrototypeOf(owner), steps += 1) {
      const found = getOwnPropertyDescriptor(owner, key);
      if (found) return found.value;
    }
  } catch {
    // A proxy that refuses to be looked at has nothing to show.
  }
  return undefined;
}

export const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";

/** The name of a value's class: its constructor's own, asked without running anything. */
export function className(object) {
  const maker = foundValue(object, "constructor");
  const name = typeof maker === "function" ? ownValue(maker, "name") : undefined;
  return typeof name === "string" && name ? name : "Object";
}

const kinds = [
  ["map", mapSize], ["set", setSize], ["typed", typedLength], ["date", dateNumber],
  ["regexp", getter(RegExp.prototype, "source")],
];

/** What an object is, whatever its prototype says: array, map, set, typed, date, regexp, function or object. */
export function kindOf(object) {
  if (typeof object === "function") return "function";
  try {
    if (isArray(object)) return "array";
    const prototype = getPrototypeOf(object);
    if (prototype === Object.prototype || prototype === null) return "object";
  } catch {
    return "object";
  }
  for (let at = 0; at < kinds.length; at += 1) {
    try {
      kinds[at][1](object);
      return kinds[at][0] === "regexp" && object === RegExp.prototype ? "object" : kinds[at][0];
    } catch {
      // Not of this kind.
    }
  }
  return "object";
}
