// Conditions such as `i === 3 && stack.length > 2`: a tree in JSON becomes functions of the variables that stand.
//
// Only raw values are looked at: no getter, no conversion and no method of the learner's is called. What cannot be said of the values at
// hand (a variable without a value, a missing item, a text compared with a number) is MISSING, and then nothing holds.

import { apply, indexIn, isArray, isObject, kindOf, mapSize, ownKeys, ownValue, setSize, typedLength, unbound } from "./safe.mjs";
import { UNSET } from "./hooks.mjs";

const MISSING = {};
const MOST_SEARCHED = 100_000;
const mapGet = unbound(Map.prototype.get);
const mapHas = unbound(Map.prototype.has);
const setHas = unbound(Set.prototype.has);
const { abs, floor, min, max } = Math;

const isNumber = (value) => typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
const isMissing = (value) => value === MISSING;

function equal(one, other) {
  if (one === other) return true;
  if (isNumber(one) && isNumber(other)) return one == other; // a bigint and a number may be equal
  return (one === null || one === undefined) && (other === null || other === undefined);
}

function sizeOf(value) {
  if (typeof value === "string") return value.length;
  if (!isObject(value)) return MISSING;
  if (isArray(value)) return ownValue(value, "length") ?? MISSING;
  const kind = kindOf(value);
  if (kind === "map") return mapSize(value);
  if (kind === "set") return setSize(value);
  return kind === "typed" ? typedLength(value) : MISSING;
}

const found = (value) => (value === undefined ? MISSING : value);

function item(value, key) {
  if (typeof value === "string") return typeof key === "number" ? found(value[key]) : MISSING;
  if (!isObject(value)) return MISSING;
  if (isArray(value)) return typeof key === "number" ? found(ownValue(value, key)) : MISSING;
  const kind = kindOf(value);
  if (kind === "map") return mapHas(value, key) ? mapGet(value, key) : MISSING;
  if (kind === "typed") return typeof key === "number" ? found(ownValue(value, key)) : MISSING;
  return typeof key === "string" || typeof key === "number" ? found(ownValue(value, key)) : MISSING;
}

/** A field as it stands in the object itself; the size of a container under the names that it has in both languages. */
function field(value, name) {
  if (isObject(value) && !isArray(value)) {
    const own = getField(value, name);
    if (own !== MISSING) return own;
  }
  return name === "length" || name === "size" ? sizeOf(value) : MISSING;
}

function getField(object, name) {
  try {
    const keys = ownKeys(object);
    for (let at = 0; at < keys.length; at += 1) if (keys[at] === name) return ownValue(object, name);
  } catch {
    // A proxy that refuses to be looked at has no fields to show.
  }
  return MISSING;
}

function inside(one, other) {
  if (typeof other === "string") return typeof one === "string" ? indexIn(other, one) >= 0 : MISSING;
  if (!isObject(other)) return MISSING;
  const kind = kindOf(other);
  if (kind === "map") return mapHas(other, one);
  if (kind === "set") return setHas(other, one);
  if (kind === "object") return typeof one === "string" || typeof one === "number" ? getField(other, `${one}`) !== MISSING : MISSING;
  if (kind !== "array" && kind !== "typed") return MISSING;
  const size = sizeOf(other);
  for (let at = 0; at < size && at < MOST_SEARCHED; at += 1) if (equal(ownValue(other, at), one)) return true;
  return false;
}

const ordered = (compare) => (one, other) =>
  (isNumber(one) && isNumber(other)) || (typeof one === "string" && typeof other === "string") ? compare(one, other) : MISSING;

/** Numbers of one kind: a bigint and a number are brought together as numbers. */
const reckoned = (reckon) => (one, other) => {
  if (!isNumber(one) || !isNumber(other)) return MISSING;
  const result = reckon(+toNumber(one), +toNumber(other));
  return result === result && result !== Infinity && result !== -Infinity ? result : MISSING;
};
const RealNumber = Number;
const toNumber = (value) => (typeof value === "bigint" ? RealNumber(value) : value);
const least = (pick) => (...values) => {
  for (let at = 0; at < values.length; at += 1) if (!isNumber(values[at])) return MISSING;
  for (let at = 0; at < values.length; at += 1) values[at] = toNumber(values[at]);
  return apply(pick, null, values);
};

const ACTS = {
  "==": equal,
  "!=": (one, other) => !equal(one, other),
  "<": ordered((one, other) => one < other),
  "<=": ordered((one, other) => one <= other),
  ">": ordered((one, other) => one > other),
  ">=": ordered((one, other) => one >= other),
  in: inside,
  item,
  len: sizeOf,
  "+": (one, other) => (typeof one === "string" && typeof other === "string" ? one + other : add(one, other)),
  "-": reckoned((one, other) => one - other),
  "*": reckoned((one, other) => one * other),
  "/": reckoned((one, other) => one / other),
  "//": reckoned((one, other) => floor(one / other)),
  "%": reckoned((one, other) => one % other),
  neg: (one) => (isNumber(one) ? -toNumber(one) : MISSING),
  abs: (one) => (isNumber(one) ? abs(toNumber(one)) : MISSING),
  min: least(min),
  max: least(max),
  not: (one) => !one,
};
const add = reckoned((one, other) => one + other);

/** The variables that a condition asks for, into `names`. */
export function namesIn(tree, names = []) {
  if (tree[0] === "name") names[names.length] = tree[1];
  for (let at = 1; tree[0] !== "value" && at < tree.length; at += 1) if (isArray(tree[at])) namesIn(tree[at], names);
  return names;
}

/** A tree as a function that is asked without arguments; `look(name)` gives a variable's value, UNSET where there is none. */
function made([kind, ...rest], look) {
  if (kind === "name") {
    return () => {
      const value = look(rest[0]);
      return value === UNSET ? MISSING : value;
    };
  }
  if (kind === "value") return () => rest[0];
  const parts = [];
  for (let at = 0; at < rest.length; at += 1) if (isArray(rest[at])) parts[parts.length] = made(rest[at], look);
  if (kind === "field") return withAll(parts, (value) => field(value, rest[1]));
  if (kind === "and") return () => both(parts);
  if (kind === "or") return () => either(parts);
  return withAll(parts, ACTS[kind]);
}

function withAll(parts, act) {
  const [first, second] = parts;
  if (parts.length === 1) {
    return () => {
      const one = first();
      return isMissing(one) ? MISSING : act(one);
    };
  }
  if (parts.length === 2) {
    return () => {
      const one = first();
      if (isMissing(one)) return MISSING;
      const other = second();
      return isMissing(other) ? MISSING : act(one, other);
    };
  }
  return () => {
    const values = [];
    for (let at = 0; at < parts.length; at += 1) if (isMissing((values[at] = parts[at]()))) return MISSING;
    return apply(act, null, values);
  };
}

function both(parts) {
  for (let at = 0; at < parts.length; at += 1) {
    const value = parts[at]();
    if (isMissing(value)) return MISSING;
    if (!value) return false;
  }
  return true;
}

function either(parts) {
  for (let at = 0; at < parts.length; at += 1) {
    const value = parts[at]();
    if (!isMissing(value) && value) return true;
  }
  return false;
}

/** A condition as a function that says whether it holds now. */
export function conditionOf(tree, look) {
  const asked = made(tree, look);
  return () => {
    const value = asked();
    return !isMissing(value) && !!value;
  };
}
