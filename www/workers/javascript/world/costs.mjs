// What the linear built-ins touch: each is put in a wrapper that adds to the cost of the run, for counting alone.

import { apply, defineProperty, getOwnPropertyDescriptor, typedLength, unbound } from "./safe.mjs";

const indexOf = unbound(Array.prototype.indexOf);
const { ceil, log2 } = Math;

const byLength = (self) => self.length;
const byResult = (self, values, result) => result.length;
const untilFound = (self, values, result) => (result < 0 ? self.length : result + 1);
const untilSeen = (self, values, result) => (result ? indexOf(self, values[0]) + 1 : self.length);
const bySorting = (self, values) => (typeof values[0] === "function" ? self.length : self.length * ceil(log2(self.length + 1)));
const bySplicing = (self, values, result) => {
  const inserted = values.length > 2 ? values.length - 2 : 0;
  const from = values[0] < 0 ? self.length + values[0] : values[0];
  const moved = inserted === result.length ? 0 : self.length - from - inserted;
  return result.length + inserted + (moved > 0 ? moved : 0);
};

const LISTS = [
  [byLength, "shift unshift reverse fill map filter forEach reduce reduceRight flat flatMap copyWithin toReversed with"],
  [byResult, "slice concat join"],
  [untilFound, "indexOf findIndex"],
  [byLength, "lastIndexOf find findLast findLastIndex"],
  [untilSeen, "includes"],
  [bySorting, "sort toSorted"],
  [bySplicing, "splice toSpliced"],
];

const TEXTS = [
  [byResult, "slice substring substr repeat padStart padEnd concat"],
  [byLength, "split replace replaceAll toUpperCase toLowerCase trim includes startsWith endsWith match matchAll lastIndexOf normalize"],
  [untilFound, "indexOf"],
];

const OBJECTS = [[byResult, "keys values entries getOwnPropertyNames"]];
const MADE = [[byResult, "from"]];
const SIZED = [[(self) => typedLength(self), "fill set slice indexOf includes sort reverse map filter join"]];
const JSONS = [[(self, values, result) => (typeof result === "string" ? result.length : (values[0]?.length ?? 0)), "stringify parse"]];

export function wrapBuiltIns(scope, add, held) {
  function wrap(object, rules) {
    for (const [cost, names] of rules) {
      for (const name of names.split(" ")) {
        const found = getOwnPropertyDescriptor(object, name);
        if (!found || typeof found.value !== "function") continue;
        defineProperty(object, name, { ...found, value: charged(found.value, cost) });
      }
    }
  }

  function charged(method, cost) {
    return function (...values) {
      const before = cost === byLength && this !== undefined && this !== null ? this.length : -1;
      const result = apply(method, this, cost === bySorting ? comparing(values) : values);
      const touched = before >= 0 ? before : this === undefined || this === null ? 0 : cost(this, values, result);
      if (touched > 0) add(touched);
      if (result !== this) held(result);
      return result;
    };
  }

  /** Sorting with a comparison of the learner's counts each one. */
  function comparing(values) {
    const [compare, ...rest] = values;
    if (typeof compare !== "function") return values;
    const counted = (a, b) => {
      add(1);
      return compare(a, b);
    };
    return [counted, ...rest];
  }

  const { Array, String, Object, JSON, Uint8Array } = scope;
  wrap(Array.prototype, LISTS);
  wrap(String.prototype, TEXTS);
  wrap(Object, OBJECTS);
  wrap(Array, MADE);
  wrap(JSON, JSONS);
  wrap(Object.getPrototypeOf(Uint8Array.prototype), SIZED);
}
