// Values as the console shows them, near to what Node and browsers print. Nothing of the learner's is called: no getter, no
// `toString`, and what a proxy refuses is left out.

import { apply, bigText, className, dateNumber, dateText, eachOfMap, eachOfSet, execute, foundValue, functionText, getOwnPropertyDescriptor,
  getPrototypeOf, isObject, kindOf, mapSize, ownKeys, ownValue, regExpText, repeat, safeList, setSize, slice, stringify, symbolText,
  typedLength, typedName, unbound } from "./safe.mjs";

const DEPTH = 2;
const WIDTH = 72;
// As in Node: 80 columns less what it keeps free.
const ONE_LINE = 69;
const MOST = 100;
const isPlainName = (name) => execute(/^[A-Za-z_$][\w$]*$/, name) !== null;

/** A value inside another: texts in quotes. */
export function inspect(value, depth = 0, open = safeList()) {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "bigint") return `${bigText(value)}n`;
  if (typeof value === "symbol") return symbolText(value);
  if (value === 0 && 1 / value < 0) return "-0";
  if (!isObject(value)) return `${value}`;
  try {
    return inspectObject(value, depth, open);
  } catch {
    return "[object]";
  }
}

/** A text in single quotes, or in others where it holds some. */
function quoted(text) {
  const inner = slice(stringify(text), 1, -1);
  if (execute(/'/, text) === null) return `'${apply(replaceAll, inner, [/\\"/g, '"'])}'`;
  return execute(/"/, text) === null ? `"${inner}"` : `\`${apply(replaceAll, inner, [/\\"/g, '"'])}\``;
}

const replaceAll = String.prototype.replace;

function inspectObject(object, depth, open) {
  const kind = kindOf(object);
  if (kind === "function") return functionName(object);
  if (kind === "date") return dateNumber(object) === dateNumber(object) ? dateText(object) : "Invalid Date";
  if (kind === "regexp") return regExpText(object);
  for (let at = 0; at < open.length; at += 1) if (open[at] === object) return "[Circular]";
  const name = titleOf(object, kind);
  if (isError(object) && kind === "object") return errorLine(object);
  if (depth > DEPTH) return kind === "array" ? "[Array]" : `[${name || "Object"}]`;
  open.push(object);
  const parts = partsOf(object, kind, depth, open);
  open.pop();
  return joined(parts, name, kind === "array" || kind === "typed" ? "[]" : "{}", depth);
}

export const isError = (object) =>
  isObject(object) && typeof foundValue(object, "message") === "string" && typeof foundValue(object, "name") === "string";

export function errorLine(object) {
  const message = foundValue(object, "message");
  const name = foundValue(object, "name");
  return message ? `${name}: ${message}` : name;
}

function functionName(object) {
  const name = ownValue(object, "name");
  const word = execute(/^class\b/, functionText(object)) === null ? "Function" : "class";
  const said = typeof name === "string" && name ? name : "(anonymous)";
  return word === "class" ? `[class ${said}]` : `[Function${said === "(anonymous)" ? " " : ": "}${said}]`;
}

function titleOf(object, kind) {
  if (kind === "map") return `Map(${mapSize(object)})`;
  if (kind === "set") return `Set(${setSize(object)})`;
  if (kind === "typed") return `${typedName(object)}(${typedLength(object)})`;
  if (getPrototypeOf(object) === null) return "[Object: null prototype]";
  const name = className(object);
  return name === "Object" || name === "Array" ? "" : kind === "array" ? `${name}(${ownValue(object, "length")})` : name;
}

function partsOf(object, kind, depth, open) {
  const parts = safeList();
  const add = (text) => parts.push(text);
  if (kind === "array" || kind === "typed") items(object, kind === "typed" ? typedLength(object) : ownValue(object, "length"), depth, open, add);
  if (kind === "map") eachOfMap(object, (value, key) => add(`${inspect(key, depth + 1, open)} => ${inspect(value, depth + 1, open)}`));
  if (kind === "set") eachOfSet(object, (value) => add(inspect(value, depth + 1, open)));
  if (kind !== "typed") fields(object, kind === "array", depth, open, add);
  return parts;
}

function items(object, length, depth, open, add) {
  let holes = 0;
  const tellHoles = () => {
    if (holes) add(`<${holes} empty item${holes > 1 ? "s" : ""}>`);
    holes = 0;
  };
  let at = 0;
  for (; at < length && at < MOST; at += 1) {
    const found = getOwnPropertyDescriptor(object, at);
    if (!found) holes += 1;
    else {
      tellHoles();
      add(shown(found, depth, open));
    }
  }
  tellHoles();
  if (at < length) add(`... ${length - at} more item${length - at > 1 ? "s" : ""}`);
}

const shown = (found, depth, open) =>
  found.get ? (found.set ? "[Getter/Setter]" : "[Getter]") : found.set ? "[Setter]" : inspect(found.value, depth + 1, open);

function fields(object, isArray, depth, open, add) {
  const keys = ownKeys(object);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at];
    if (isArray && (key === "length" || execute(/^\d+$/, typeof key === "string" ? key : "") !== null)) continue;
    const found = getOwnPropertyDescriptor(object, key);
    if (!found?.enumerable) continue;
    const name = typeof key === "symbol" ? `[${symbolText(key)}]` : isPlainName(key) ? key : quoted(key);
    add(`${name}: ${shown(found, depth, open)}`);
  }
}

const hasBreak = (text) => execute(/\n/, text) !== null;

/** The parts on one line if they fit, else each on its own; many short items share lines. */
function joined(parts, name, brackets, depth) {
  const left = brackets[0];
  const right = brackets[1];
  const title = name ? `${name} ` : "";
  if (parts.length === 0) return `${title}${left}${right}`;
  let total = parts.length + title.length;
  let longest = 0;
  for (let at = 0; at < parts.length; at += 1) {
    total += parts[at].length + 1;
    if (parts[at].length > longest) longest = parts[at].length;
  }
  const all = parts.join(", ");
  if (total + 2 * depth <= ONE_LINE && !hasBreak(all)) return `${title}${left} ${all} ${right}`;
  const indent = repeat("  ", depth + 1);
  const lines = brackets === "[]" && parts.length > 6 && longest <= 16 ? shared(parts, indent.length) : parts;
  return `${title}${left}\n${indent}${lines.join(`,\n${indent}`)}\n${repeat("  ", depth)}${right}`;
}

function shared(parts, indent) {
  const lines = safeList();
  let line = "";
  for (let at = 0; at < parts.length; at += 1) {
    if (line && line.length + parts[at].length + 2 + indent > WIDTH) {
      lines.push(line);
      line = "";
    }
    line += `${line ? ", " : ""}${parts[at]}`;
  }
  if (line) lines.push(line);
  return lines;
}

const numberText = unbound(Number.prototype.toString);

function placed(letter, value) {
  if (letter === "s") return typeof value === "string" ? value : inspect(value, DEPTH);
  if (letter === "d" || letter === "i") {
    const number = typeof value === "number" ? value : typeof value === "string" ? +value : NaN;
    return typeof value === "bigint" ? `${bigText(value)}n` : numberText(letter === "i" ? (number < 0 ? Math.ceil(number) : Math.floor(number)) : number);
  }
  if (letter === "f") return typeof value === "number" ? numberText(value) : typeof value === "string" ? `${+value}` : "NaN";
  if (letter === "c") return "";
  return inspect(value);
}

/** The line that `console.log` prints for some values. */
export function logLine(values) {
  let text = "";
  let at = 0;
  if (typeof values[0] === "string" && values.length > 1) {
    const format = values[0];
    at = 1;
    for (let place = 0; place < format.length; place += 1) {
      const next = format[place] === "%" ? format[place + 1] : "";
      if (next === "%") text += format[(place += 1)];
      else if (next && at < values.length && execute(/[sdifjoOc]/, next) !== null) {
        text += placed(next, values[at]);
        at += 1;
        place += 1;
      } else text += format[place];
    }
  }
  for (; at < values.length; at += 1) {
    text += `${at ? " " : ""}${typeof values[at] === "string" ? values[at] : inspect(values[at])}`;
  }
  return text;
}
