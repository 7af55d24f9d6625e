// The lines, calls, returns and exceptions of a recording are those of CPython's own tracer, on forty programs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { ask, calling, event, open, stopwatch } from "./python/interpreter.mjs";
import { plainTracers } from "./python/plain.mjs";

const text = readFileSync(new URL("python/programs.py", import.meta.url), "utf8");
const programs = text.split(/^# ---- /m).slice(1).map((part) => {
  const end = part.indexOf("\n");
  return { name: part.slice(0, end), code: part.slice(end + 1) };
});

let python;
let plain;

before(async () => {
  plain = await plainTracers();
  ({ interpreter: python } = await open());
});

test("there are forty programs and more", () => assert.ok(programs.length >= 40));

for (const { name, code } of programs) {
  // The caches of functools are functions of the harness here; they leave no events of their own, as those in C do not.
  test(`the events of "${name}" are those of sys.settrace`, () => {
    const [reply] = ask(python, { do: "record", code, call: null, input: "" });
    const got = reply.words.map((word) => event(word, reply.functions).replace(/ .* /, " "));
    assert.deepEqual(got, plain.lines(code).split("\n"));
    assert.equal(reply.end, name === "uncaught" ? "raised" : "returned");
  });
}

test("a recording ends at its limit, whatever the program catches", () => {
  const code = "while True:\n    try:\n        while True:\n            try:\n                i = 1\n            except:\n                pass\n    except:\n        pass";
  const [reply] = ask(python, { do: "record", code, call: null, input: "", limits: { output: 10, lines: 500 } });
  assert.equal(reply.end, "limit");
  assert.equal(reply.words.length, 500);
});

test("the definitions of a function's file are a part of its run", () => {
  const [reply] = ask(python, { do: "record", code: "K = 2\n\ndef double(n):\n    return K * n", call: calling("double", ["int"], "int"), input: [4] });
  assert.deepEqual(reply.words.map((word) => event(word, reply.functions)),
    ["line <module> 1", "line <module> 3", "call double 3", "line double 4", "return double 4"]);
  assert.equal(reply.value, 8);
});

test("a million lines are recorded in seconds", () => {
  const code = "def f(n):\n    i = 0\n    while i < n:\n        i += 1\n    return i";
  const began = stopwatch();
  const [reply] = ask(python, { do: "record", code, call: calling("f", ["int"], "int"), input: [499_000] });
  const took = stopwatch() - began;
  console.log(`Recorded ${reply.words.length} events in ${Math.round(took)} ms: ${(reply.words.length / took / 1000).toFixed(1)} million a second`);
  assert.equal(reply.words.length, 998_006);
  assert.ok(took < 10_000);
});

test("a whole program ends with the module's return and the state its last line left, and not where an exception ended it", () => {
  const code = "n = 1\ndef f():\n    return 2\nn = f()";
  const [reply] = ask(python, { do: "record", code, call: null, input: "" });
  assert.equal(event(reply.words.at(-1), reply.functions), "return <module> 4");
  const [{ steps }] = ask(python, { do: "window", code, call: null, input: "", from: reply.words.length - 1, count: 9 });
  assert.deepEqual(steps, [[["call", "<module>", ["n", "f"]], ["var", 0, 0, 2]]]);
  const failing = `${code}\n1 / 0`;
  const [raised] = ask(python, { do: "record", code: failing, call: null, input: "" });
  assert.equal(event(raised.words.at(-1), raised.functions), "exception <module> 5");
  const [whole] = ask(python, { do: "window", code: failing, call: null, input: "", from: 0, count: 99 });
  assert.equal(whole.steps.length, raised.words.length);
});
