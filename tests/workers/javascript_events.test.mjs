// The events of small programs, against sequences written by hand after the rules of CPython's tracing.

import test from "node:test";
import assert from "node:assert/strict";
import { ask, asks, eventsOf } from "./javascript/support.mjs";

/** Events in short: `l3` a line, `c1 f` a call of f, `r3` a return, `x3` an exception; the module's own left out. */
async function short(code, args, params = "", returns = "int", more = {}) {
  const [lines] = await ask({ do: "record", code, call: asks(params, returns), input: args, ...more });
  const events = eventsOf(lines).filter((event) => !event.includes("<module>"));
  return events.map((event) => {
    const [kind, name, line] = event.split(" ");
    const letter = kind === "exception" ? "x" : kind[0];
    return letter === "c" ? `c${line} ${name}` : `${letter}${line}`;
  }).join(" ");
}

const sequence = (name, code, expected, args = [], params = "", returns = "int") =>
  test(name, async () => assert.equal(await short(code, args, params, returns), expected));

sequence("a loop's head comes once for each test",
  "function solve() {\n  let s = 0;\n  for (let i = 0; i < 2; i++) {\n    s += i;\n  }\n  return s;\n}",
  "c1 solve l2 l3 l4 l3 l4 l3 l6 r6");
sequence("so it does with while, and with for … of",
  "function solve() {\n  let n = 1;\n  while (n > 0) {\n    n--;\n  }\n  for (const x of [1]) {\n    n += x;\n  }\n  return n;\n}",
  "c1 solve l2 l3 l4 l3 l6 l7 l6 l9 r9");
sequence("a do loop has its test",
  "function solve() {\n  let n = 0;\n  do {\n    n++;\n  } while (n < 2);\n  return n;\n}",
  "c1 solve l2 l4 l5 l4 l5 l6 r6");
sequence("continue goes to the head",
  "function solve() {\n  for (const x of [1, 2]) {\n    if (x === 1)\n      continue;\n    x;\n  }\n  return 1;\n}",
  "c1 solve l2 l3 l4 l2 l3 l5 l2 l7 r7");
sequence("statements on one line are one event",
  "function solve() {\n  let a = 1; let b = 2; if (a) b++;\n  return b;\n}", "c1 solve l2 l3 r3");
sequence("a loop on one line has its rounds",
  "function solve() {\n  let s = 0;\n  for (const x of [1, 2]) s += x;\n  return s;\n}", "c1 solve l2 l3 l3 l3 l4 r4");
sequence("an arrow is called, runs its line and returns",
  "function solve() {\n  const f = (x) => x + 1;\n  return f(\n    1);\n}", "c1 solve l2 l3 c2 f l2 r2 r3");
sequence("the end of a function returns from its last line",
  "function solve() {\n  help();\n  return 1;\n}\nfunction help() {\n  if (false) {\n    1;\n  }\n}", "c1 solve l2 c5 help l6 r6 l3 r3");
sequence("an exception passes each call, and is caught",
  "function solve() {\n  try {\n    a();\n  } catch (e) {\n    return 1;\n  }\n}\nfunction a() {\n  b();\n}\nfunction b() {\n  throw new Error('x');\n}",
  "c1 solve l2 l3 c8 a l9 c11 b l12 x12 r12 x9 r9 x3 l4 l5 r5");
sequence("finally runs before the return",
  "function solve() {\n  try {\n    return 1;\n  } finally {\n    2;\n  }\n}", "c1 solve l2 l3 l5 r5");
sequence("a generator is left and entered at each yield",
  "function* two() {\n  yield 1;\n  yield 2;\n}\nfunction solve() {\n  let s = 0;\n  for (const x of two()) {\n    s += x;\n  }\n  return s;\n}",
  "c5 solve l6 l7 c1 two l2 r2 l8 l7 c2 two l3 r3 l8 l7 c3 two r3 l10 r10");
sequence("else if is a line of its own",
  "function solve() {\n  const x = 2;\n  if (x === 1) {\n    1;\n  } else if (x === 2) {\n    2;\n  } else {\n    3;\n  }\n  return x;\n}",
  "c1 solve l2 l3 l5 l6 l10 r10");
sequence("a switch runs the tests of its cases",
  "function solve() {\n  switch (2) {\n    case 1:\n      return 1;\n    case 2:\n      return 2;\n  }\n}", "c1 solve l2 l3 l5 l6 r6");
sequence("methods are named with their class",
  "class A {\n  constructor() {\n    this.v = 1;\n  }\n  get() {\n    return this.v;\n  }\n}\nfunction solve() {\n  return new A().get();\n}",
  "c9 solve l10 c2 A.constructor l3 r3 c5 A.get l6 r6 r10");

test("the module's own lines come first, its call and return are left out", async () => {
  const [lines] = await ask({ do: "record", code: "const K = 1;\nfunction solve() {\n  return K;\n}", call: asks("", "int"), input: [] });
  assert.deepEqual(eventsOf(lines), ["line <module> 1", "call solve 2", "line solve 3", "return solve 3"]);
});

test("typescript keeps its lines", async () => {
  const code = "interface A {\n  x: number;\n}\nenum E {\n  One = 1,\n}\nfunction solve(a: A[] = []): number {\n  let s: number = E.One;\n  for (const one of a as A[]) {\n    s += one.x!;\n  }\n  return s;\n}";
  assert.equal(await short(code, [], "", "int", { language: "typescript" }), "c7 solve l8 l9 l12 r12");
});

test("a recording ends at its limit, whatever the program catches", async () => {
  const code = "function solve() {\n  for (;;) {\n    try {\n      f();\n    } catch {}\n  }\n}\nfunction f() {\n  for (;;);\n}";
  const [lines] = await ask({ do: "record", code, call: asks("", "int"), input: [], limits: { output: 100, lines: 1000 } });
  assert.equal(lines.end, "limit");
  assert.equal(lines.words.length, 1000);
});

test("a recording of endless recursion ends as raised", async () => {
  const [lines] = await ask({ do: "record", code: "function solve(n) {\n  return solve(n + 1);\n}", call: asks("int", "int"), input: [0] });
  assert.equal(lines.end, "raised");
  assert.equal(lines.error.kind, "recursion");
  assert.ok(lines.words.length > 2000);
  assert.match(eventsOf(lines).at(-1), /^exception solve 2$/);
});

test("a whole program ends with the file's own return, when its timers have run, and not where an exception ended it", async () => {
  const code = "let n = 1;\nsetTimeout(() => {\n  n = 3;\n}, 5);\nn = 2;";
  const [lines] = await ask({ do: "record", code, input: "" });
  assert.deepEqual(eventsOf(lines).slice(-4), ["call <anonymous> 2", "line <anonymous> 3", "return <anonymous> 3", "return <module> 5"]);
  const [window] = await ask({ do: "window", code, input: "", from: lines.words.length - 1, count: 9 });
  assert.deepEqual(window.steps, [[["call", "<module>", ["n"]], ["var", 0, 0, 3]]]);
  const [raised] = await ask({ do: "record", code: "let n = 1;\nthrow n;", input: "" });
  assert.deepEqual(eventsOf(raised), ["line <module> 1", "line <module> 2", "exception <module> 2"]);
});
