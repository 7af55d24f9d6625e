// Looking for events in the JavaScript worker: changes of a variable, a condition that begins to hold, the values of a whole run.

import test from "node:test";
import assert from "node:assert/strict";
import { ask, asks, eventsOf } from "./javascript/support.mjs";

const program = async (code, more) => (await ask({ code, input: "", ...more }))[0];
const recorded = async (code) => eventsOf(await program(code, { do: "record" }));

/** The events found, as text. */
async function found(code, more) {
  const events = await recorded(code);
  const reply = await program(code, { do: "find", ...more });
  assert.equal(reply.is, "found", JSON.stringify(reply));
  return Array.from(reply.words ?? [], (at) => `${at}: ${events[at]}`);
}

const changes = (code, variable, within = null) => found(code, { variable, within });
const when = (code, tree) => found(code, { when: tree });
const name = (text) => ["name", text];
const is = (value) => ["value", value];
const places = (events) => events.map((each) => each.split(": ")[1]);

test("a variable of the file is found where it is bound to another value, not where it is bound to the same", async () => {
  assert.deepEqual(await changes("let n = 1;\nn = 1;\nn = 2;\nn = NaN;\nn = NaN;\nn = 3;", "n"),
    ["1: line <module> 2", "3: line <module> 4", "4: line <module> 5", "6: return <module> 6"]);
});

test("of a call only its own variable is followed, from its entry to its end", async () => {
  const code = "function f(n) {\n  if (n) f(n - 1);\n  n = 9;\n  return n;\n}\nf(1);\nf(1);";
  const events = await recorded(code);
  const [outer, inner] = events.flatMap((each, at) => (each.startsWith("call") ? [at] : []));
  assert.deepEqual(places(await changes(code, "n", outer)), ["call f 1", "line f 4"]);
  assert.deepEqual(await changes(code, "n", inner), [`${inner}: call f 1`, `${inner + 3}: line f 4`]);
  assert.deepEqual(await changes(code, "none", inner), []);
});

test("what an array, a row of a table, a map, a set or a plain object holds counts as its value, under whatever name it is changed", async () => {
  const change = async (make, ...lines) => (await changes(`const a = ${make};\nconst b = a;\n${lines.join("\n")}\nlet z;\nz = 1;`, "a")).length;
  assert.equal(await change("[1, 2]", "b[0] = 5;", "b[0] = 5;", "b.push(1);"), 3);
  assert.equal(await change("[[0, 0], [0, 0]]", "b[1][0] = 4;", "b[1] = [...b[1]];", "b[1][0] = 1;"), 4);
  assert.equal(await change("new Map([['x', [1]]])", "b.get('x').push(2);", "b.set('y', 1);", "b.set('y', 2);"), 4);
  assert.equal(await change("new Set([1])", "b.add(1);", "b.add(2);"), 2);
  assert.equal(await change("{ x: 1 }", "b.x = 2;", "b.y = 1;", "delete b.x;"), 4);
});

test("a variable that an inner function changes is seen to change there", async () => {
  const code = "function f() {\n  let total = 0;\n  const add = () => {\n    total += 1;\n    return total;\n  };\n  add();\n  return total;\n}\nf();";
  const call = (await recorded(code)).findIndex((each) => each.startsWith("call f "));
  assert.deepEqual(places(await changes(code, "total", call)), ["line f 3", "line add 5"]);
});

test("looking runs none of the learner's code", async () => {
  const code = "const told = [];\nconst x = { get v() { told.push(1); return 1; }, valueOf() { told.push(2); return 1; }, toString() { told.push(3); return ''; } };\n" +
    "const p = new Proxy([], { get() { told.push(4); return 1; }, ownKeys() { throw 1; }, getPrototypeOf() { throw 2; } });\nlet z = told.length;\nz = told.length;";
  const asked = ["or", ["==", ["field", name("x"), "v"], is(1)], ["<", name("x"), is(3)], ["==", ["+", name("x"), is("")], is("")], [">", ["len", name("p")], is(0)]];
  assert.deepEqual(await when(code, asked), []);
  for (const variable of ["x", "p", "told"]) assert.equal((await changes(code, variable)).length, 1, variable);
  assert.equal((await changes(code, "z")).length, 1);
});

test("a condition is found where it begins to hold, in each call anew", async () => {
  const code = "function f(k) {\n  let s;\n  for (let i = 0; i < 4; i++) {\n    if (i === 2 && k) f(0);\n    s = Array(i).fill(0);\n  }\n  return k;\n}\nf(1);";
  assert.deepEqual(places(await when(code, ["==", name("i"), is(2)])), ["line f 4", "line f 4"]);
  assert.equal((await when(code, [">", ["len", name("s")], is(1)])).length, 2);
  assert.equal((await when(code, ["and", ["==", name("i"), is(3)], ["==", name("k"), is(0)]])).length, 1);
});

test("a condition on variables around begins once, whichever call makes it hold", async () => {
  const file = "let n = 0;\nfunction f() {\n  n += 1;\n  return 0;\n}\nfor (let i = 0; i < 4; i++) f();\nn = 0;\nf();\nf();";
  assert.deepEqual(places(await when(file, [">=", name("n"), is(2)])), ["line f 4", "line f 4"]);
  const inner = "function outer() {\n  let n = 0;\n  function f() {\n    n += 1;\n    return 0;\n  }\n  f();\n  f();\n  f();\n}\nouter();";
  assert.deepEqual(places(await when(inner, [">=", name("n"), is(2)])), ["line f 5"]);
});

test("every form of a condition, on raw values", async () => {
  const code = "class Node {\n  constructor(val, next = null) {\n    this.val = val;\n    this.next = next;\n  }\n}\nconst head = new Node(1, new Node(2));\nconst a = [3, 1];\nconst m = new Map([['x', 1], [2, [7]]]);\nconst o = { x: 1 };\nconst s = new Set([4]);\nconst t = 'abc';\nconst f = 1.5;\nconst big = 5n;\nconst no = null;\nconst yes = true;\nlet end = 1;\nend = 2;";
  const node = ["field", ["field", name("head"), "next"], "val"];
  const right = [
    ["==", node, is(2)], ["==", ["field", ["field", name("head"), "next"], "next"], is(null)], [">", ["item", name("a"), is(0)], ["item", name("a"), is(1)]],
    ["==", ["item", ["item", name("m"), is(2)], is(0)], is(7)], ["in", is("x"), name("m")], ["in", is("x"), name("o")], ["in", is(4), name("s")],
    ["==", ["item", name("o"), is("x")], is(1)], ["in", is("bc"), name("t")], ["==", ["field", name("t"), "length"], is(3)], ["==", ["len", name("s")], is(1)],
    ["==", ["field", name("m"), "size"], is(2)], ["==", ["+", name("f"), is(1)], is(2.5)], ["==", ["//", is(7), is(2)], is(3)], ["==", ["%", is(-7), is(3)], is(-1)],
    ["==", ["neg", name("f")], is(-1.5)], ["==", name("big"), is(5)], ["==", ["*", name("big"), is(2)], is(10)], ["not", name("no")], name("yes"),
    ["==", ["min", is(3), is(1), is(2)], is(1)], ["==", ["abs", ["-", is(1), is(4)]], is(3)], ["!=", name("head"), ["field", name("head"), "next"]],
    ["or", ["==", name("nowhere"), is(1)], ["<=", is(1), name("f")]],
  ];
  for (const tree of right) assert.equal((await when(code, ["and", ["==", name("end"), is(1)], tree])).length, 1, JSON.stringify(tree));
  const wrong = [["==", ["item", name("a"), is(2)], is(null)], ["not", ["==", name("nowhere"), is(1)]], ["<", name("t"), is(1)], ["/", is(1), is(0)],
    ["==", ["len", name("f")], is(1)], ["in", is(9), name("a")], ["<", name("no"), is(1)], ["==", ["field", name("head"), "nothing"], is(null)],
    ["==", ["field", name("t"), "constructor"], is(null)], ["in", is("toString"), name("o")]];
  for (const tree of wrong) assert.equal((await when(code, ["and", ["==", name("end"), is(1)], tree])).length, 0, JSON.stringify(tree));
});

test("the events of a question's function are numbered as in its recording", async () => {
  const code = "function count(nums) {\n  let best = 0;\n  for (const n of nums) {\n    if (n > best) best = n;\n  }\n  return best;\n}";
  const call = asks("list<int>", "int", "count");
  const [lines] = await ask({ do: "record", code, call, input: [[1, 4, 2]] });
  const [reply] = await ask({ do: "find", code, call, input: [[1, 4, 2]], when: ["==", name("best"), is(4)] });
  assert.deepEqual(Array.from(reply.words, (at) => eventsOf(lines)[at]), ["line count 3"]);
});

test("more than a hundred thousand hits are cut, and the rest of the run is not waited for", async () => {
  const reply = await program("let i = 0;\nwhile (true)\n  i += 1;", { do: "find", variable: "i", within: null });
  assert.deepEqual([reply.words.length, reply.cut], [100_000, true]);
});

/** The values of a run by name, as fingerprints in order. */
async function followed(code) {
  const { names, words = [], cut } = await program(code, { do: "follow" });
  assert.equal(cut, false);
  const taken = new Map(names.map(([fn, variable]) => [`${fn}.${variable}`, []]));
  for (let at = 0; at < words.length; at += 3) taken.get(names[words[at + 1]].join(".")).push(words[at + 2]);
  return taken;
}

test("two programs that do the same in other words take the same values", async () => {
  const one = await followed("function f(n) {\n  const out = [];\n  for (let i = 0; i < n; i++) {\n    out.push(i * i);\n  }\n  return out;\n}\nconst r = f(4);");
  const two = await followed("function f(n) {\n  let out = [], i = 0;\n  while (i < n) {\n    out = [...out, i ** 2];\n    i++;\n  }\n  return out;\n}\nconst r = f(4);");
  for (const each of ["f.out", "f.n", "f.", "<module>.r"]) assert.deepEqual(one.get(each), two.get(each), each);
  assert.equal(one.get("f.out").length, 5);
});

test("a structure takes another value where something far inside of it changes, and a cycle has an end", async () => {
  const code = "const head = { val: 1, next: { val: 2, next: { val: 3, next: null } } };\nhead.next.next.val = 9;\nhead.next.next.next = head;\nhead.val = 1;";
  assert.equal((await followed(code)).get("<module>.head").length, 3);
});

test("a million lines are looked through in seconds", async (t) => {
  const code = "function f(n) {\n  let i = 0;\n  const a = Array(50).fill(0);\n  while (i < n) {\n    i += 1;\n    a[i % 50] = i;\n  }\n  return i;\n}";
  const timed = async (more) => {
    const [reply] = await ask({ code, call: asks("int", "int", "f"), input: [333_000], ...more });
    t.diagnostic(`${JSON.stringify(more)}: ${reply.words?.length} words in ${Math.round(reply.millis)} ms`);
    return reply;
  };
  assert.equal((await timed({ do: "find", variable: "n", within: 0 })).words.length, 1);
  assert.equal((await timed({ do: "find", variable: "a", within: 0 })).words.length, 100_000);
  assert.equal((await timed({ do: "find", when: ["==", name("i"), is(332_999)] })).words.length, 1);
  assert.equal((await timed({ do: "find", when: ["and", [">", ["len", name("a")], is(50)], [">", ["item", name("a"), is(0)], is(0)]] })).words, undefined);
  assert.equal((await timed({ do: "follow" })).cut, true);
});
