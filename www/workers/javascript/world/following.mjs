// `do: "follow"`: which values the variables of all calls take in turn, each as a fingerprint, so that two runs can be compared.

import { UNSET, openHooks } from "./hooks.mjs";
import { lookingSink, numberOf } from "./finding.mjs";
import { charCode, eachOfMap, eachOfSet, isObject, kindOf, mapSize, ownKeys, ownValue, quote, safeMap, setSize, typedLength, unbound } from "./safe.mjs";
import { opaqueText, plainText } from "./values.mjs";

const MOST_CHANGES = 100_000;
/** Objects and items looked at: a second or two. */
const MOST_WORK = 6_000_000;
const MOST_NODES = 300;
const Words = Uint32Array;
const cut = unbound(ArrayBuffer.prototype.slice);
const setWords = unbound(Words.prototype.set);
const { imul } = Math;

/** What a value is in 32 bits, with all it leads to up to some hundred objects, and the objects and items looked at. */
function openFingerprints() {
  let hash = 0;
  let nodes = 0;
  let seen = null;
  let waiting = [];

  function mix(text) {
    for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ charCode(text, at), 16777619);
    hash = imul(hash ^ 10, 16777619);
  }

  function inside(object) {
    const kind = kindOf(object);
    const opaque = opaqueText(object, kind);
    if (opaque !== null) return mix(opaque);
    if (kind === "array" || kind === "typed") {
      const size = kind === "typed" ? typedLength(object) : ownValue(object, "length") ?? 0;
      mix(`list ${size}`);
      for (let at = 0; at < size && at < MOST_NODES; at += 1) waiting[waiting.length] = ownValue(object, at);
    } else if (kind === "map") {
      mix(`map ${mapSize(object)}`);
      eachOfMap(object, (value, key) => waiting.length < 4 * MOST_NODES && ((waiting[waiting.length] = key), (waiting[waiting.length] = value)));
    } else if (kind === "set") {
      mix(`set ${setSize(object)}`);
      eachOfSet(object, (value) => waiting.length < 4 * MOST_NODES && (waiting[waiting.length] = value));
    } else fieldsOf(object);
  }

  function fieldsOf(object) {
    mix("object");
    const keys = ownKeys(object);
    for (let at = 0; at < keys.length && at < MOST_NODES; at += 1) {
      if (typeof keys[at] !== "string" || keys[at] === "stack") continue;
      mix(keys[at]);
      waiting[waiting.length] = ownValue(object, keys[at]);
    }
  }

  return function fingerprint(value) {
    hash = 0x811c9dc5 | 0;
    nodes = 0;
    seen = null;
    waiting = [value];
    for (let at = 0; at < waiting.length && nodes < MOST_NODES; at += 1, nodes += 1) {
      const each = waiting[at];
      if (!isObject(each)) mix(plainText(each));
      else if (seen?.has(each)) mix(`#${seen.get(each)}`);
      else {
        (seen ??= safeMap()).set(each, seen.size);
        try {
          inside(each);
        } catch {
          mix("?"); // a proxy that refuses to be looked at
        }
      }
    }
    return { print: hash >>> 0, nodes };
  };
}

export function openFollower(scope, { functions, tables }) {
  const fingerprint = openFingerprints();
  const numbers = safeMap();
  let names = "";
  let words = new Words(3 << 10);
  let size = 0;
  let work = 0;
  let isCut = false;

  function tell(at, function_, variable, print) {
    const key = `${function_}\n${variable}`;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = numbers.size));
      names += `${number ? "," : ""}[${quote(function_)},${quote(variable)}]`;
    }
    if (size + 3 > words.length) {
      const larger = new Words(2 * words.length);
      setWords(larger, words);
      words = larger;
    }
    words[size] = at;
    words[size + 1] = number;
    words[size + 2] = print;
    size += 3;
  }

  function isAbsent(value, fn, place) {
    if (value === UNSET || value === scope) return true;
    if (value === undefined) return fn.isLoose[place] || fn.variables[place] === "this";
    return typeof value === "function" && (fn === functions[0] || fn.variables[place] === "this");
  }

  function compare(at, frame) {
    const fn = functions[numberOf(frame.word)];
    const table = tables[frame.table];
    const values = frame.read();
    frame.told ??= [];
    for (let index = 0; index < table.length; index += 1) {
      const place = table[index];
      if (isAbsent(values[index], fn, place)) continue;
      const { print, nodes } = fingerprint(values[index]);
      work += nodes;
      if (frame.told[place] === print) continue;
      frame.told[place] = print;
      tell(at, fn.name, fn.variables[place], print);
    }
  }

  function look(at, word, frame, value, isThrown) {
    const kind = word >>> 30;
    const top = sink.stack[sink.depth - 1];
    if (kind === 1) {
      top.told = null;
      top.isRaising = false;
    }
    for (let depth = 0; depth < sink.depth; depth += 1) {
      const each = sink.stack[depth];
      if (depth === 0 || each === top || functions[numberOf(each.word)].isLeaky) compare(at, each);
    }
    if (kind === 2 && sink.depth > 1 && !top.isRaising) tell(at, functions[numberOf(word)].name, "", fingerprint(value).print);
    top.isRaising = isThrown;
    if (work > MOST_WORK || size >= 3 * MOST_CHANGES) {
      isCut = true;
      sink.stop();
    }
  }

  for (const fn of functions) fn.isLoose = fn.variables.map((_, at) => fn.loose.includes(at));
  const sink = lookingSink(look);
  return { hooks: openHooks(sink), finish: () => ({ names, isCut, words: size ? cut(words.buffer, 0, 4 * size) : undefined }) };
}
