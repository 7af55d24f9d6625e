// The objects that a program's variables lead to, looked at step by step: what is new is told whole, what has changed is told again.
//
// Each object keeps what it held at the last look, as plain values, so that a look at what has not changed only compares.

import { eachOfMap, eachOfSet, execute, foundValue, getPrototypeOf, isObject, kindOf, mapSize, className, ownKeys, ownValue, quote, safeMap, setSize,
  typedLength } from "./safe.mjs";
import { UNSET } from "./hooks.mjs";
import { opaqueText, plainText, shortText } from "./values.mjs";

const MOST_ITEMS = 1000;
const MOST_OBJECTS = 3000;
const MOST_FIELDS = 8;

/** `isExotic`: the code may make getters or proxies, so that no field is read without asking what it is. */
export function openHeap({ isExotic }) {
  const known = safeMap(); // object -> its entry, or the text of one that has no contents
  const hidden = safeMap(); // prototype -> the reader of private fields
  let count = 0;
  let stamp = 0;
  let queue = [];
  let waiting = 0;

  function touch(entry) {
    if (entry.stamp === stamp) return;
    entry.stamp = stamp;
    queue[waiting] = entry;
    waiting += 1;
  }

  /** Knows an object from now on. */
  function meet(object) {
    const kind = kindOf(object);
    const opaque = opaqueText(object, kind);
    if (opaque !== null) return opaque;
    if (count >= MOST_OBJECTS) return shortText(object);
    count += 1;
    const isMap = kind === "map";
    const look = kind === "object" ? lookAtObject : kind === "array" || kind === "typed" ? lookAtList : isMap ? lookAtMap : lookAtSet;
    return { id: count, object, kind, look, stamp: 0, seen: [], size: -1, kids: [], title: "", text: "", shape: null };
  }

  /** A value as JSON text; objects it leads to are looked at in this step. `kids` takes them. */
  function text(value, kids) {
    if (!isObject(value)) return plainText(value);
    let entry = known.get(value);
    if (entry === undefined) known.set(value, (entry = meet(value)));
    if (typeof entry === "string") return entry;
    touch(entry);
    if (kids) kids[kids.length] = entry;
    return `{"ref":${entry.id}}`;
  }

  const itemAt = (object, key) => (isExotic ? ownValue(object, key) : object[key]);

  /** Whether an entry holds other values than at the last look; notes them. */
  function differs(entry, at, value) {
    const before = entry.seen[at];
    if (before === value || (before !== before && value !== value)) return false;
    entry.seen[at] = value;
    return true;
  }

  function lookAtList(entry) {
    const { object } = entry;
    const size = entry.kind === "typed" ? typedLength(object) : ownValue(object, "length") ?? 0;
    const shown = size > MOST_ITEMS ? MOST_ITEMS : size;
    let isChanged = size !== entry.size;
    for (let at = 0; at < shown; at += 1) if (differs(entry, at, itemAt(object, at))) isChanged = true;
    if (isChanged) retell(entry, "list", shown, size);
    return isChanged;
  }

  function lookAtMap(entry) {
    let at = 0;
    const size = mapSize(entry.object);
    let isChanged = size !== entry.size;
    eachOfMap(entry.object, (value, key) => {
      if (at < 2 * MOST_ITEMS) {
        if (differs(entry, at, key)) isChanged = true;
        if (differs(entry, at + 1, value)) isChanged = true;
      }
      at += 2;
    });
    if (isChanged) retell(entry, "map", at > 2 * MOST_ITEMS ? 2 * MOST_ITEMS : at, size, 2);
    return isChanged;
  }

  function lookAtSet(entry) {
    let at = 0;
    const size = setSize(entry.object);
    let isChanged = size !== entry.size;
    eachOfSet(entry.object, (value) => {
      if (at < MOST_ITEMS && differs(entry, at, value)) isChanged = true;
      at += 1;
    });
    if (isChanged) retell(entry, "set", size > MOST_ITEMS ? MOST_ITEMS : size, size);
    return isChanged;
  }

  /** Writes the contents of a list, map or set. */
  function retell(entry, kind, shown, size, each = 1) {
    entry.kids = [];
    entry.size = size;
    entry.seen.length = shown;
    let items = "";
    for (let at = 0; at < shown; at += 1) items += `${at ? "," : ""}${text(entry.seen[at], entry.kids)}`;
    entry.title = `"${kind}"`;
    entry.text = `[${items}],${size - shown / each}`;
  }

  /** The names of an object's fields, private ones included, and how many more there are. */
  function fieldsOf(entry) {
    const keys = ownKeys(entry.object);
    const names = [];
    const isError = typeof foundValue(entry.object, "stack") === "string" || execute(/Error$/, className(entry.object)) !== null;
    for (let at = 0; at < keys.length; at += 1) {
      if (typeof keys[at] === "string" && !(isError && keys[at] === "stack")) names[names.length] = keys[at];
    }
    return names;
  }

  function hiddenOf(object) {
    if (hidden.size === 0) return null;
    for (let at = getPrototypeOf(object); at; at = getPrototypeOf(at)) if (hidden.has(at)) return hidden.get(at);
    return null;
  }

  function lookAtObject(entry) {
    const { object } = entry;
    const names = fieldsOf(entry);
    const size = names.length;
    let isChanged = size !== entry.size || entry.shape === null;
    for (let at = 0; at < size && at < MOST_ITEMS; at += 1) {
      if (entry.shape?.[at] !== names[at]) isChanged = true;
      if (differs(entry, at, itemAt(object, names[at]))) isChanged = true;
    }
    if (size > MOST_ITEMS) names.length = MOST_ITEMS;
    const inner = hiddenOf(object);
    const values = inner ? inner.read(object) : null;
    for (let at = 0; values && at < values.length; at += 1) if (differs(entry, names.length + at, values[at])) isChanged = true;
    if (isChanged) retellObject(entry, names, size, inner);
    return isChanged;
  }

  function retellObject(entry, names, size, inner) {
    entry.kids = [];
    entry.size = size;
    entry.shape = names;
    const name = className(entry.object);
    if (name === "Object" && !inner && isDictionary(names)) return retellDictionary(entry, names, size);
    let fields = "";
    let values = "";
    const add = (field, value) => {
      if (value === UNSET) return;
      fields += `${fields ? "," : ""}${quote(field)}`;
      values += `${values ? "," : ""}${text(value, entry.kids)}`;
    };
    for (let at = 0; at < names.length; at += 1) add(names[at], entry.seen[at]);
    for (let at = 0; inner && at < inner.names.length; at += 1) add(inner.names[at], entry.seen[names.length + at]);
    entry.title = `"object",${quote(name)},[${fields}]`;
    entry.text = `${quote(name)},[${fields}],[${values}],${size - names.length}`;
  }

  function retellDictionary(entry, names, size) {
    let items = "";
    for (let at = 0; at < names.length; at += 1) items += `${at ? "," : ""}${quote(names[at])},${text(entry.seen[at], entry.kids)}`;
    entry.title = '"map"';
    entry.text = `[${items}],${size - names.length}`;
  }

  function look(entry) {
    try {
      return entry.look(entry);
    } catch {
      // A proxy whose traps throw is shown as it was, or empty.
      if (entry.size >= 0) return false;
      entry.size = 0;
      entry.title = '"object","Object",[]';
      entry.text = '"Object",[],[],0';
      return true;
    }
  }

  return {
    text,
    touch,
    /** Fields of a class that only the class itself can read. */
    addPrivates(prototype, names, read) {
      hidden.set(prototype, { names, read });
    },
    begin() {
      stamp += 1;
      waiting = 0;
    },
    /** Looks at everything touched in this step and all it leads to; the operations as JSON texts, each after a comma. */
    finish() {
      let operations = "";
      for (let at = 0; at < waiting; at += 1) {
        const entry = queue[at];
        const title = entry.title;
        const before = entry.text;
        if (look(entry)) {
          const body = entry.title === '"map"' || entry.title[1] !== "o" ? `${entry.title},${entry.text}` : `"object",${entry.text}`;
          if (title !== entry.title) operations += `,["new",${entry.id},${body}]`;
          else if (before !== entry.text) operations += `,["set",${entry.id},${entry.text}]`;
        } else {
          for (let kid = 0; kid < entry.kids.length; kid += 1) touch(entry.kids[kid]);
        }
      }
      return operations;
    },
  };
}

const isFieldName = (name) => execute(/^[A-Za-z_$][\w$]*$/, name) !== null && name.length > 1;

/** A plain object is a dictionary if its keys are no names, or too many. One-letter keys are counted letters more often than fields. */
function isDictionary(names) {
  if (names.length > MOST_FIELDS) return true;
  let letters = 0;
  for (let at = 0; at < names.length; at += 1) {
    if (names[at].length === 1 && execute(/[A-Za-z_$]/, names[at]) !== null) letters += 1;
    else if (!isFieldName(names[at])) return true;
  }
  return letters > 4;
}
