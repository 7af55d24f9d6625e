// Windows: the operations, done one after another, give the state that an independent look at the program gives.

import test from "node:test";
import assert from "node:assert/strict";
import { ask, asks } from "./javascript/support.mjs";

/** Does operations as the page does; strict about what may come. */
class State {
  calls = [];
  objects = new Map();
  output = "";

  step(operations) {
    this.note = null;
    for (const [what, ...rest] of operations.filter(([name]) => name === "new")) this[what](...rest);
    for (const [what, ...rest] of operations.filter(([name]) => name !== "new")) this[what](...rest);
  }

  call(name, variables) { this.calls.push({ name, variables, values: new Map() }); }
  leave() { assert.ok(this.calls.pop()); }
  var(call, variable, value) { this.calls[call].values.set(this.calls[call].variables[variable], value); }
  del(call, variable) { assert.ok(this.calls[call].values.delete(this.calls[call].variables[variable])); }
  new(id, kind, ...contents) {
    assert.ok(id <= this.objects.size + 1, "ids are given in order");
    this.objects.set(id, { kind, contents });
  }
  set(id, ...contents) { this.objects.get(id).contents = contents; }
  out(text) { this.output += text; }
  value(value) { this.note = this.plain(value); }
  raise(name, message) { this.note = `${name}: ${message}`; }

  /** A value as plain data. */
  plain(value, open = []) {
    if (value === null || typeof value !== "object") return value;
    if (!("ref" in value)) return value;
    if (open.includes(value.ref)) return "(again)";
    const { kind, contents } = this.objects.get(value.ref);
    const inside = (one) => this.plain(one, [...open, value.ref]);
    if (kind === "object") return { class: contents[0], ...Object.fromEntries(contents[1].map((name, at) => [name, inside(contents[2][at])])) };
    return { [kind]: contents[0].map(inside), ...(contents[1] ? { more: contents[1] } : {}) };
  }

  variables(call = -1) {
    return Object.fromEntries([...this.calls.at(call).values].map(([name, value]) => [name, this.plain(value)]));
  }
}

async function windowOf(code, from = 0, count = 1e5, input = [], call = asks("", "int")) {
  const [reply] = await ask({ do: "window", code, call, input, from, count });
  assert.equal(reply.is, "window", JSON.stringify(reply));
  return reply;
}

/** The states of a whole run, as `pick` sees them. */
async function states(code, pick, ...rest) {
  const state = new State();
  const { steps } = await windowOf(code, ...rest);
  return steps.map((step) => (state.step(step), pick(state)));
}

test("variables and a list at each step", async () => {
  const code = "function solve() {\n  const a = [3];\n  for (let i = 0; i < 2; i++) {\n    a.push(i);\n  }\n  return a.length;\n}";
  const seen = (await states(code, (state) => (state.calls.at(-1).name === "solve" ? state.variables() : null))).filter(Boolean);
  const list = (...items) => ({ list: items });
  assert.deepEqual(seen, [{}, {}, { a: list(3) }, { a: list(3), i: 0 }, { a: list(3, 0), i: 0 }, { a: list(3, 0), i: 1 }, { a: list(3, 0, 1), i: 1 }, { a: list(3, 0, 1) }, { a: list(3, 0, 1) }]);
});

test("the states are those that the program itself notes down", async () => {
  // `look` is the independent way: the program copies its own variables, and prints them, right before each line that is compared.
  const body = ["const grid = [[0, 1], [2, 3]]; const seen = new Map(); let best = -1;", "for (let r = 0; r < 2; r++) {", "  for (let c = 0; c < 2; c++) {",
    "    seen.set(r * 2 + c, [r, c]);", "    grid[r][c] *= 2;", "    if (grid[r][c] > best) best = grid[r][c];", "    look({ grid, seen: [...seen], best, r, c });", "  }", "}", "return best;"];
  const code = `function solve() {\n${body.join("\n")}\n}\nfunction look(v) { console.log(JSON.stringify(v)); }`;
  const whole = new State();
  const checked = [];
  const { steps } = await windowOf(code);
  for (const step of steps) {
    const before = whole.output;
    whole.step(step);
    if (whole.output === before) continue;
    const said = JSON.parse(whole.output.slice(before.length));
    const { grid, seen, best, r, c } = whole.variables(whole.calls.findIndex((call) => call.name === "solve"));
    const pairs = [];
    for (let at = 0; at < seen.map.length; at += 2) pairs.push([seen.map[at], seen.map[at + 1].list]);
    checked.push({ said, shown: { grid: grid.list.map((row) => row.list), seen: pairs, best, r, c } });
  }
  assert.equal(checked.length, 4);
  for (const { said, shown } of checked) assert.deepEqual(shown, said);
});

test("a window in the middle stands as the whole does there", async () => {
  const code = "function solve() {\n  let head = null;\n  for (let i = 0; i < 30; i++) {\n    head = { val: i, next: head };\n    console.log(i);\n    if (i % 3 === 0) help(head);\n  }\n  return 1;\n}\nfunction help(node) {\n  node.val += 100;\n  node.extra = [node.val];\n}";
  const look = (state) => state.calls.map((call, at) => [call.name, state.variables(at)]);
  const whole = await states(code, look);
  for (const from of [0, 1, 17, 50, 99]) {
    const part = await states(code, look, from, 20);
    assert.equal(part.length, 20);
    assert.deepEqual(part, whole.slice(from, from + 20));
  }
  const { output } = await windowOf(code, 50, 1);
  assert.equal(output, new TextEncoder().encode((await states(code, (state) => state.output))[50]).length);
});

test("a class with private fields, a derived constructor, and a closure that is changed from inside", async () => {
  const code = "class A {\n  #hidden = 1;\n  constructor() {\n    this.v = [1];\n  }\n}\nclass B extends A {\n  constructor(n) {\n    const m = n;\n    super();\n    this.w = m;\n  }\n}\nfunction solve() {\n  let count = 0;\n  const add = () => {\n    count++;\n    return count;\n  };\n  const b = new B(2);\n  add();\n  return count;\n}";
  const seen = await states(code, (state) => ({ names: state.calls.map((call) => call.name), outer: state.calls[1]?.name === "solve" && state.variables(1), top: state.variables(), note: state.note }));
  const inB = seen.filter((one) => one.names.at(-1) === "B.constructor");
  assert.deepEqual(inB.map((one) => one.top.this?.class), [undefined, undefined, undefined, "B", "B"]);
  assert.deepEqual(inB.at(-1).top, { this: { class: "B", v: { list: [1] }, w: 2, "#hidden": 1 }, n: 2, m: 2 });
  const inAdd = seen.filter((one) => one.names.at(-1) === "add");
  assert.deepEqual(inAdd.map((one) => one.outer.count), [0, 0, 1, 1]);
  assert.equal(inAdd.at(-1).note, 1);
});

test("values of every kind", async () => {
  const code = "function solve() {\n  const v = [1, 1.5, NaN, -Infinity, 2n ** 65n, 'x'.repeat(300), undefined, null, true, () => 1, class K {}, Symbol('s'), new Date(0), /r/g, 2 ** 60, '\\ud83d'];\n" +
    "  const o = { date: new Map([['k', new Set([1])]]), none: [, 1], bytes: new Uint8Array(2) };\n  const counts = { a: 1, b: 2, 10: 3 };\n  const self = {};\n  self.self = self;\n  return 1;\n}";
  const last = (await states(code, (state) => state.variables())).at(-1);
  const [, ...rest] = last.v.list;
  assert.deepEqual(rest, [{ float: "1.5" }, { float: "nan" }, { float: "-inf" }, { int: "36893488147419103232" }, `${"x".repeat(199)}…`, null, null, true, { text: "<function anonymous>" }, { text: "<class K>" }, { text: "Symbol(s)" },
    { text: "1970-01-01T00:00:00.000Z" }, { text: "/r/g" }, { float: "1152921504606847000" }, "\ufffd"]);
  assert.deepEqual(last.o, { class: "Object", date: { map: ["k", { set: [1] }] }, none: { list: [null, 1] }, bytes: { list: [0, 0] } });
  assert.deepEqual(last.counts, { map: ["10", 3, "a", 1, "b", 2] });
  assert.deepEqual(last.self, { class: "Object", self: "(again)" });
});

test("nothing of the learner's is called while looking", async () => {
  const code = "let touched = 0;\nfunction solve() {\n  const o = { get x() { touched++; return 1; }, toJSON() { touched++; }, toString() { touched++; } };\n  const p = new Proxy({}, { ownKeys() { throw 1; }, getPrototypeOf() { throw 2; } });\n" +
    "  const a = [1];\n  Object.defineProperty(a, 0, { get() { touched++; return 2; } });\n  class C { get y() { touched++; return 3; } valueOf() { touched++; } }\n  const c = new C();\n  touched;\n  return touched;\n}";
  const seen = await states(code, (state) => state.note);
  assert.equal(seen.at(-1), 0);
});

test("much is folded: a thousand items of a list, three thousand objects", async () => {
  const code = "function solve() {\n  const long = Array.from({ length: 1500 }, (_, i) => i);\n  const many = [];\n  for (let i = 0; i < 900; i++) many.push([i, [i], [i], [i]]);\n  return 1;\n}";
  const state = new State();
  const { steps } = await windowOf(code, 0, 1e6);
  for (const step of steps) state.step(step);
  const { long } = state.variables();
  assert.deepEqual([long.list.length, long.more, state.objects.size], [1000, 500, 3000]);
  assert.match(JSON.stringify([...state.objects.values()]), /"text":"<list of 1>"/);
});

test("the file's own variables stand while its functions run", async () => {
  const code = "let calls = 0;\nconst table = [1];\nfunction solve() {\n  calls++;\n  table.push(2);\n  return calls;\n}\nconst last = 'x';";
  const seen = await states(code, (state) => [state.calls.length, state.variables(0)]);
  assert.deepEqual(seen.at(-1), [2, { calls: 1, table: { list: [1, 2] }, last: "x" }]);
  assert.deepEqual(seen[0], [1, {}]);
});

test("an exception is told where it passes", async () => {
  const code = "function solve() {\n  try {\n    help();\n  } catch (e) {\n    return e.message.length;\n  }\n}\nfunction help() {\n  throw new TypeError('no');\n}";
  const seen = await states(code, (state) => [state.calls.at(-1).name, state.note]);
  assert.deepEqual(seen.filter(([, note]) => `${note}`.includes("no")), [["help", "TypeError: no"], ["solve", "TypeError: no"]]);
});

test("400 states of a run are taken in 30 ms", async () => {
  const code = "function solve() {\n  const a = Array.from({ length: 200 }, (_, i) => (i * 37) % 101);\n  for (let i = 0; i < a.length; i++) {\n    for (let j = i + 1; j < a.length; j++) {\n      if (a[j] < a[i]) [a[i], a[j]] = [a[j], a[i]];\n    }\n  }\n  return a[0];\n}";
  await windowOf(code, 0, 400);
  const times = [];
  for (let at = 0; at < 3; at += 1) times.push((await windowOf(code, 1000, 400)).millis);
  assert.ok(Math.min(...times) < 30, `${times}`);
});
