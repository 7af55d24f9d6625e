// A value as the protocol writes it: plain values by themselves, objects as references that the heap gives out, all else in a few words.

import { bigText, className, execute, functionText, isInteger, kindOf, ownValue, quote, regExpText, dateNumber, dateText, slice,
  symbolText } from "./safe.mjs";

const LONGEST = 200;
const MOST = 2 ** 53;

const words = (text) => `{"text":${quote(text)}}`;

export function plainText(value) {
  if (value === undefined || value === null) return "null";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return quote(value.length > LONGEST ? `${slice(value, 0, LONGEST - 1)}…` : value);
  if (typeof value === "bigint") return `{"int":"${bigText(value)}"}`;
  return words(symbolText(value));
}

function numberText(value) {
  if (isInteger(value) && value <= MOST && value >= -MOST) return value === 0 ? "0" : `${value}`;
  if (value !== value) return '{"float":"nan"}';
  if (value === Infinity || value === -Infinity) return `{"float":"${value > 0 ? "inf" : "-inf"}"}`;
  return `{"float":"${value}"}`;
}

// Classes whose objects have nothing to look at.
const CLOSED = /^(Promise|WeakMap|WeakSet|WeakRef|Generator|AsyncGenerator|ArrayBuffer|DataView|Iterator|GeneratorFunction)$/;

/** Objects that are told in a few words, or null for those that have contents. */
export function opaqueText(object, kind) {
  if (kind === "function") return words(functionWords(object));
  if (kind === "date") return words(dateNumber(object) === dateNumber(object) ? dateText(object) : "Invalid Date");
  if (kind === "regexp") return words(regExpText(object));
  if (kind === "object" && execute(CLOSED, className(object)) !== null) return words(`<${className(object)}>`);
  return null;
}

/** What is said of an object that is not sent. */
export const shortText = (object) => words(`<${kindOf(object) === "array" ? `list of ${ownValue(object, "length")}` : className(object)}>`);

export function isClass(value) {
  return typeof value === "function" && execute(/^class\b/, functionText(value)) !== null;
}

function functionWords(object) {
  const name = ownValue(object, "name");
  return `<${isClass(object) ? "class" : "function"} ${typeof name === "string" && name ? name : "anonymous"}>`;
}

