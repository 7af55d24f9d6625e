// Errors as the protocol tells them: the kind, what was thrown, and the lines of the learner's file on the way.

import { apply, className, defineProperty, execute, foundValue, getOwnPropertyDescriptor, getPrototypeOf, indexIn, isObject, quote, slice, whole,
  bigText, symbolText, unbound } from "./safe.mjs";

/** The name under which a learner's file stands in stacks. */
export const FILE = "solution.js";

const MESSAGE_LIMIT = 2000;
const FIRST = 10;
const LAST = 40;

const RealError = Error;
const RangeErrorPrototype = RangeError.prototype;
// V8 reads a stack by an accessor of its own on each error; others have it on the prototype or as plain data.
const stackOf = getOwnPropertyDescriptor(new RealError("x"), "stack")?.get ?? getOwnPropertyDescriptor(RealError.prototype, "stack")?.get;
const split = unbound(String.prototype.split);

/** An ERROR as JSON text. `calls` is a list of pairs. */
export function errorText(kind, name, message, line = null, column = null, calls = []) {
  let stack = "";
  for (let at = 0; at < calls.length; at += 1) stack += `${at ? "," : ""}[${quote(calls[at][0])},${calls[at][1]}]`;
  const said = quote(message.length > MESSAGE_LIMIT ? `${slice(message, 0, MESSAGE_LIMIT - 1)}…` : message);
  return `{"kind":"${kind}","name":${quote(name)},"message":${said},"line":${line},"column":${column},"stack":[${stack}]}`;
}

/** A value in a few words, without asking it. */
export function brief(value) {
  if (typeof value === "string") return whole(value);
  if (typeof value === "symbol") return symbolText(value);
  if (typeof value === "bigint") return `${bigText(value)}n`;
  if (typeof value === "function") return "a function";
  if (isObject(value)) return `an object of class ${className(value)}`;
  return `${value}`;
}

function stackText(error) {
  try {
    // A learner's own way of writing stacks is not asked.
    defineProperty(RealError, "prepareStackTrace", { value: undefined, configurable: true, writable: true });
    const own = getOwnPropertyDescriptor(error, "stack");
    if (typeof own?.value === "string") return own.value;
    const text = stackOf && (!own || own.get === stackOf) ? apply(stackOf, error, []) : "";
    if (typeof text === "string") return text;
  } catch {
    // An error that cannot be looked at has no stack to show.
  }
  return "";
}

const V8_CALL = /^\s*at (?:async )?(?:(.*?) \()?(?:[^()]*\/)?solution\.js:(\d+):\d+\)?$/;
const OTHER_CALL = /^(.*?)@(?:.*solution\.js|blob:.*):(\d+):\d+$/;

function nameOfCall(given) {
  if (!given) return "<anonymous>";
  const name = replaceOnce(given);
  if (execute(/(^|\.)__drM$/, name)) return "<module>";
  const made = execute(/^new (.*)$/, name);
  return made ? `${made[1]}.constructor` : name;
}

/** "Object.solve [as f]" is solve: only the learner's own classes are worth naming. */
function replaceOnce(given) {
  const plain = execute(/^(?:Object\.|Function\.|exports\.)?(.*?)(?: \[as .*\])?$/, given);
  return plain ? plain[1] : given;
}

/** The calls of the learner's file in a stack, outermost first. */
function callsOf(error) {
  const lines = split(stackText(error), "\n");
  const found = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const call = execute(V8_CALL, lines[at]) ?? execute(OTHER_CALL, lines[at]);
    if (call) found[found.length] = [nameOfCall(call[1]), +call[2]];
  }
  return found;
}

function shortened(calls) {
  if (calls.length <= FIRST + LAST) return calls;
  const kept = [];
  for (let at = 0; at < calls.length; at += 1) if (at < FIRST || at >= calls.length - LAST) kept[kept.length] = calls[at];
  return kept;
}

const isRange = (thrown) => {
  try {
    return isObject(thrown) && (getPrototypeOf(thrown) === RangeErrorPrototype || className(thrown) === "InternalError");
  } catch {
    return false;
  }
};

const says = (thrown, pattern) => isRange(thrown) && execute(pattern, `${foundMessage(thrown)}`) !== null;
const foundMessage = (thrown) => {
  const message = foundValue(thrown, "message");
  return typeof message === "string" ? message : "";
};

/** Whether the stack has run out. No pattern is used: where there is no stack left, compiling one takes the whole process down. */
export function isOverflow(thrown) {
  if (!isRange(thrown)) return false;
  const message = foundMessage(thrown);
  return indexIn(message, "call stack") >= 0 || indexIn(message, "too much recursion") >= 0;
}

const isMemory = (thrown) =>
  says(thrown, /array length|string length|array size|allocation|out of memory|maximum size|buffer.*(length|size)|too (large|big)/i);

/** What was thrown, as an ERROR in JSON text. */
export function thrownText(thrown) {
  const kind = isOverflow(thrown) ? "recursion" : isMemory(thrown) ? "memory" : "exception";
  const calls = isObject(thrown) ? callsOf(thrown) : [];
  const line = calls.length ? calls[calls.length - 1][1] : null;
  return errorText(kind, nameOf(thrown), saidBy(thrown), line, null, shortened(calls));
}

/** The name and message of what was thrown, for a step of a run. */
export const raisedText = (thrown) => `${quote(nameOf(thrown))},${quote(saidBy(thrown))}`;

/** Whether this is an error; all else that is thrown speaks for itself. */
const hasMessage = (thrown) => isObject(thrown) && typeof foundValue(thrown, "message") === "string";

function nameOf(thrown) {
  if (!hasMessage(thrown)) return "Uncaught";
  const name = foundValue(thrown, "name");
  const own = className(thrown);
  return typeof name === "string" && name !== "Error" ? name : own === "Object" ? "Error" : own;
}

const saidBy = (thrown) => (hasMessage(thrown) ? foundMessage(thrown) : `${brief(thrown)} was thrown`);
