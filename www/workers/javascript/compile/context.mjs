// What all parts of the instrumenter share: the text being changed, the functions found, and how a hook is written.
//
// Texts put in at one place come in this order: what ends there, what begins there, what stands before a closing brace.
// Whoever puts in an end does so before looking inside, so that the ends of inner parts come first.

import { Scope, isShown } from "./scopes.mjs";

export const EVENT = { line: 0, call: 1, return: 2, exception: 3 };

const LAST_FUNCTION = 4095;
const LAST_LINE = 2 ** 18 - 1;

/** An event as its word: bits 30-31 the event, 18-29 the function, 0-17 the line. */
export const word = (event, fn, line) =>
  event * 2 ** 30 + Math.min(fn, LAST_FUNCTION) * 2 ** 18 + Math.min(line, LAST_LINE);

export class Context {
  /** `readers`: hooks come with a function that reads the variables; `costs`: linear built-in operators are reported. */
  constructor(text, parsed, { readers = false, costs = false, isTyped = false }) {
    this.text = text;
    this.tokens = parsed.tokens;
    this.readers = readers;
    this.costs = costs;
    this.isTyped = isTyped;
    this.functions = [];
    this.tables = [];
    this.labels = 0;
    this.isExotic = false;
  }

  begin(position, text) {
    this.text.appendLeft(position, text);
  }

  end(position, text) {
    this.text.prependLeft(position, text);
  }

  beforeBrace(position, text) {
    this.text.appendRight(position, text);
  }

  /** `parent` is the function it stands in, or null for the file. */
  addFunction(name, line, isStepped, parent) {
    const index = this.functions.length;
    const fn = { index, parent: parent?.index ?? -1, name, line, isStepped, order: new Map(), loose: new Set(), isLeaky: false, hasThis: null };
    this.functions.push(fn);
    return fn;
  }

  /** A scope whose names are noted as variables of their function, in the order of the code. */
  scope(parent, fn, isSwitch) {
    return new Scope(parent, fn, isSwitch);
  }

  /** The arguments that tell a hook which variables stand here, and how to read them. */
  reader(scope, position) {
    const { fn } = scope;
    const found = scope.visible(position).filter(([name]) => fn.order.has(name));
    if (fn.hasThis) found.unshift(["this", fn.hasThis === "late"]);
    const table = this.tables.push({ fn, names: found.map(([name]) => name) }) - 1;
    const read = ([name, isUncertain]) => (isUncertain ? `(()=>{try{return ${name}}catch{return __drU}})()` : name);
    return `${table},()=>[${found.map(read).join()}]`;
  }

  /**
   * A call of a hook. Functions that can be left and entered again (generators, async functions) pass their frame as well, to
   * the hook of the same name in small.
   */
  hook(name, event, scope, line, position) {
    const { fn } = scope;
    const parts = [word(event, fn.index, line)];
    if (fn.isStepped) parts.unshift("__drf");
    if (this.readers && position !== undefined) parts.push(this.reader(scope, position));
    return `${fn.isStepped ? name.toLowerCase() : name}(${parts.join()})`;
  }

  /** The last token that begins before a position. */
  tokenBefore(position) {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle].start < position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** What a run needs to know of the code: its functions with their variables, and the variables each hook reads. */
  description() {
    const numbers = this.functions.map((fn) => {
      const names = [...fn.order].filter(([name]) => isShown(name)).sort((a, b) => a[1] - b[1]);
      return new Map(names.map(([name], at) => [name, at]));
    });
    const functions = this.functions.map((fn, at) => ({
      name: fn.name,
      variables: [...numbers[at].keys()],
      loose: [...fn.loose].filter((name) => numbers[at].has(name)).map((name) => numbers[at].get(name)),
      isLeaky: fn.isLeaky,
      parent: fn.parent,
    }));
    const tables = this.tables.map(({ fn, names }) => names.map((name) => numbers[fn.index].get(name)));
    return { functions, tables, isExotic: this.isExotic };
  }
}
