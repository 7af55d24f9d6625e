// JSON to the values a question's function takes, and back, with a clear sentence where a value does not fit its type.

import { bigText, className, foundValue, isArray, isInteger, isObject, kindOf, ownValue, quote, safeList, safeMap, slice, stringify,
  symbolText, typedLength, whole } from "./safe.mjs";

const MOST_ITEMS = 2_000_000;

/** A value does not fit its type; the message is a sentence without its subject. */
export class Misfit {
  constructor(message) {
    this.message = message;
  }
}

/** New classes for each run, since a program may change them. */
export function nodeClasses() {
  return {
    ListNode: class ListNode {
      constructor(val = 0, next = null) {
        this.val = val;
        this.next = next;
      }
    },
    TreeNode: class TreeNode {
      constructor(val = 0, left = null, right = null) {
        this.val = val;
        this.left = left;
        this.right = right;
      }
    },
  };
}

/** A type such as `list<list<int>>` as `{ kind, inner }`; grids and graphs are lists of lists. */
export function typeOf(of) {
  if (!of || of === "void") return null;
  if (of === "graph") return typeOf("list<list<int>>");
  if (of.startsWith("grid<")) return { kind: "list", inner: typeOf(`list<${of.slice(5, -1)}>`) };
  if (of.startsWith("list<")) return { kind: "list", inner: typeOf(of.slice(5, -1)) };
  return { kind: of.replace(/<.*/, ""), inner: null };
}

const FAR = { inf: Infinity, "-inf": -Infinity, nan: NaN };

/** The value for JSON data of a type. The data is copied, so that an input can be used again. */
export function build(data, type, classes) {
  if (type.kind === "list") {
    const items = [];
    for (let at = 0; at < data.length; at += 1) items[at] = build(data[at], type.inner, classes);
    return items;
  }
  if (type.kind === "linked-list") return linked(data, classes.ListNode);
  if (type.kind === "binary-tree") return tree(data, classes.TreeNode);
  if (type.kind === "float" && isObject(data)) return FAR[data.float];
  return data;
}

function linked(data, Node) {
  let first = null;
  for (let at = data.length - 1; at >= 0; at -= 1) first = new Node(data[at], first);
  return first;
}

function tree(data, Node) {
  if (data.length === 0 || data[0] === null) return null;
  const root = new Node(data[0]);
  const nodes = [root];
  let at = 1;
  for (let parent = 0; parent < nodes.length && at < data.length; parent += 1) {
    for (const side of ["left", "right"]) {
      const value = at < data.length ? data[at] : null;
      at += 1;
      if (value !== null) nodes[nodes.length] = nodes[parent][side] = new Node(value);
    }
  }
  return root;
}

const EXPECTED = {
  int: "a whole number", float: "a number", bool: "true or false", string: "a text", list: "a list",
  "linked-list": "the first node of a linked list", "binary-tree": "the root of a binary tree",
};

const NAMES = { array: "list", map: "Map", set: "Set", date: "Date", regexp: "regular expression", function: "function" };

const isNothing = (value) => value === undefined || value === null;

/** What a value is, as a part of a sentence. */
function said(value) {
  if (isNothing(value)) return "nothing";
  if (typeof value === "boolean") return `${value}`;
  if (typeof value === "number") return value === value ? `the number ${value}` : "NaN (not a number)";
  if (typeof value === "bigint") return `the BigInt ${slice(bigText(value), 0, 40)}n`;
  if (typeof value === "string") return `the text ${stringify(whole(slice(value, 0, 40)))}`;
  if (typeof value === "symbol") return `the symbol ${symbolText(value)}`;
  const kind = kindOf(value);
  if (kind === "object" && className(value) === "Promise") return "a promise";
  return NAMES[kind] ? `a ${NAMES[kind]}` : kind === "object" ? anObject(value) : `a ${className(value)}`;
}

function anObject(value) {
  const name = className(value);
  return name === "Object" ? "an object" : `an object of class ${name}`;
}

function hint(value, kind) {
  if (isNothing(value) && kind === "list") return " (an empty list is [])";
  if (isNothing(value) && kind === "string") return ' (an empty text is "")';
  if (isArray(value) && (kind === "linked-list" || kind === "binary-tree")) return " (an empty one is null)";
  if (typeof value === "bigint" && kind === "int") return " (Number(…) makes one)";
  return "";
}

function misfit(value, type, path) {
  return new Misfit(`returned ${said(value)}${path ? ` at ${path}` : ""} where ${EXPECTED[type.kind]} was expected${hint(value, type.kind)}`);
}

/** A value as JSON text of a type; throws Misfit. */
export function write(value, type, path = "") {
  if (type === null) return "null";
  return WRITERS[type.kind](value, type, path);
}

function writeInt(value, type, path) {
  if (typeof value !== "number" || !isInteger(value)) throw misfit(value, type, path);
  if (value >= 2 ** 63 || value < -(2 ** 63)) throw new Misfit(`returned ${said(value)}${path ? ` at ${path}` : ""}, which is beyond 64 bits`);
  return value === 0 ? "0" : isSmall(value) ? `${value}` : bigText(BigIntOf(value));
}

const BigIntOf = BigInt;
const isSmall = (value) => value < 2 ** 53 && value > -(2 ** 53);

function writeFloat(value, type, path) {
  if (typeof value !== "number") throw misfit(value, type, path);
  if (value !== value) return '{"float":"nan"}';
  if (value === Infinity || value === -Infinity) return `{"float":"${value > 0 ? "inf" : "-inf"}"}`;
  return stringify(value);
}

function writeBool(value, type, path) {
  if (typeof value !== "boolean") throw misfit(value, type, path);
  return `${value}`;
}

function writeString(value, type, path) {
  if (typeof value !== "string") throw misfit(value, type, path);
  return quote(value);
}

function writeList(value, type, path) {
  const kind = isObject(value) ? kindOf(value) : "";
  if (kind !== "array" && kind !== "typed") throw misfit(value, type, path);
  const length = kind === "typed" ? typedLength(value) : ownValue(value, "length");
  if (!(length <= MOST_ITEMS)) throw new Misfit(`returned a list of ${length} items, more than an answer can have`);
  let text = "[";
  for (let at = 0; at < length; at += 1) {
    if (at) text += ",";
    text += write(ownValue(value, at), type.inner, `${path}[${at}]`);
    if (text.length > 64e6) throw new Misfit("returned more than an answer can hold");
  }
  return `${text}]`;
}

/** A field of a node: own, or found along its prototypes, as long as it is no getter. */
const field = foundValue;

function nodeValue(val, number) {
  if (typeof val === "number" && isInteger(val)) return writeInt(val, { kind: "int" }, "");
  throw new Misfit(`returned ${said(val)} as the value of node ${number} where a whole number was expected`);
}

function writeLinked(value, type, path) {
  const seen = safeMap();
  let text = "[";
  for (let node = value, count = 1; !isNothing(node); node = field(node, "next"), count += 1) {
    if (!isObject(node) || field(node, "val") === undefined) {
      if (count === 1) throw misfit(value, type, path);
      throw new Misfit(`returned a linked list whose node ${count - 1} has ${said(node)} as next where a node was expected`);
    }
    if (seen.has(node)) throw new Misfit(`returned a cycle: the list comes back to its node ${seen.get(node)} (of ${count - 1})`);
    if (count > MOST_ITEMS) throw new Misfit("returned a linked list that is longer than an answer can be");
    seen.set(node, count);
    text += `${count > 1 ? "," : ""}${nodeValue(field(node, "val"), count)}`;
  }
  return `${text}]`;
}

function writeTree(value, type, path) {
  const seen = safeMap();
  const level = safeList(value);
  let text = "";
  let kept = "";
  for (let at = 0; at < level.length; at += 1) {
    const node = level[at];
    text += at ? "," : "";
    if (isNothing(node)) {
      text += "null";
      continue;
    }
    const val = isObject(node) ? field(node, "val") : undefined;
    if (val === undefined) throw misfit(node, type, path);
    if (seen.has(node)) throw new Misfit(`returned a tree in which the node with value ${slice(stringify(val) ?? "", 0, 40)} is met twice`);
    if (at > MOST_ITEMS) throw new Misfit("returned a tree that is larger than an answer can be");
    seen.set(node, true);
    text += nodeValue(val, at + 1);
    kept = text;
    level.push(field(node, "left"), field(node, "right"));
  }
  return `[${kept}]`;
}

const WRITERS = {
  int: writeInt, float: writeFloat, bool: writeBool, string: writeString, list: writeList,
  "linked-list": writeLinked, "binary-tree": writeTree,
};
