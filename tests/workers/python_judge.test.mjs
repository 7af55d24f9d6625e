// Judging: answers, every kind of error, sentences for what does not fit, and runs that come out the same.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { ask, calling, event, open, stopwatch } from "./python/interpreter.mjs";

let python;

before(async () => {
  ({ interpreter: python } = await open());
});

const judge = (code, call, ...inputs) => ask(python, { do: "judge", code, call, inputs });
const program = (code, stdin = "") => judge(code, null, stdin)[0];
const list = calling("f", ["list<int>"], "list<int>");

/** What is said of a body's answer where `returns` was expected. */
function sentence(body, returns, params = ["list<int>"], input = [[1, 2]]) {
  const [reply] = judge(`def f(a):\n${body.replace(/^/gm, "    ")}`, calling("f", params, returns), input);
  assert.equal(reply.error?.kind, "type", JSON.stringify(reply));
  return reply.error.message;
}

test("a function is judged case by case, with its output and what it did to its arguments", () => {
  const code = "def f(a):\n    print('got', len(a))\n    a.append(9)\n    return a[::-1]";
  const [first, second, done] = judge(code, list, [[1, 2]], [[]]);
  assert.deepEqual({ ...first, millis: 0, run: 0 },
    { run: 0, is: "case", at: 0, value: [9, 2, 1], output: "got 2\n", cut: false, changed: [[1, 2, 9]], note: null, millis: 0 });
  assert.deepEqual(second.value, [9]);
  assert.equal(done.is, "done");
});

test("linked lists, trees, floats and texts go in and come out", () => {
  const twice = (params, returns, ...input) => judge("def f(a):\n    return a", calling("f", params, returns), input)[0].value;
  assert.deepEqual(twice(["linked-list<int>"], "linked-list<int>", [1, 2, 3]), [1, 2, 3]);
  assert.deepEqual(twice(["linked-list<int>"], "linked-list<int>", []), []);
  assert.deepEqual(twice(["binary-tree<int>"], "binary-tree<int>", [5, 3, 8, 1, null, 7, 9]), [5, 3, 8, 1, null, 7, 9]);
  assert.deepEqual(twice(["list<list<string>>"], "list<list<string>>", [["é\"\n"], []]), [["é\"\n"], []]);
  const far = judge("def f(a):\n    return [a, float('inf'), -float('inf'), float('nan')]", calling("f", ["float"], "list<float>"), [3]);
  assert.deepEqual(far[0].value, [3, { float: "inf" }, { float: "-inf" }, { float: "nan" }]);
});

test("a class is judged by its calls", () => {
  const of = (name, params, returns) => ({ name, params: params.map((each, at) => ({ name: `p${at}`, of: each })), returns });
  const call = { class: { name: "Box", constructor: [{ name: "n", of: "int" }], methods: [of("add", ["int"], null), of("total", [], "int")] } };
  // The page leaves out what is empty.
  delete call.class.methods[1].params;
  const code = "class Box:\n    def __init__(self, n):\n        self.n = n\n    def add(self, k):\n        self.n += k\n    def total(self):\n        return self.n";
  assert.deepEqual(judge(code, call, [["Box", 1], ["add", 4], ["total"]])[0].value, [null, null, 5]);
  assert.match(judge(code.replace("total", "sum"), call, [["Box", 1]])[0].error.message, /does not define the method total/);
  assert.match(judge(code.replace("return self.n", "pass"), call, [["Box", 1], ["total"]])[0].error.message,
    /^total \(call 2\) returned nothing where a whole number was expected/);
});

test("each kind of error has its line and its calls", () => {
  const outcome = (code) => {
    const { error } = program(code);
    return [error.kind, error.name, error.line, error.stack.length];
  };
  assert.deepEqual(outcome("def g(a):\n    return a[5]\n\ng([])"), ["exception", "IndexError", 2, 2]);
  assert.deepEqual(outcome("def g():\n    g()\ng()"), ["recursion", "RecursionError", 2, 50]);
  assert.deepEqual(outcome("x = []\nwhile True:\n    x.append([0] * 10**7)"), ["memory", "MemoryError", 3, 1]);
  assert.deepEqual(outcome("import heapq\nheapq.heappush(3, 4)"), ["exception", "TypeError", 2, 1]);
  assert.deepEqual(outcome("class Mine(BaseException):\n    pass\nraise Mine('x')"), ["exception", "Mine", 3, 1]);
  assert.deepEqual(outcome("def f(x):\n    return sorted([x], key=f)\nf(1)"), ["recursion", "RecursionError", 2, 50]);
  const refused = judge("def f(a:\n    pass", list, [[1]]);
  assert.deepEqual(refused.map(({ is }) => is), ["refused"]);
  assert.deepEqual([refused[0].error.kind, refused[0].error.line, refused[0].error.column], ["syntax", 1, 6]);
  const [lacking] = judge("def g(a):\n    pass", list, [[1]]);
  assert.deepEqual([lacking.is, lacking.error.kind, lacking.error.message], ["refused", "missing", "The file does not define the function f."]);
});

test("messages are those of the language, without asking the learner's classes", () => {
  assert.equal(program("raise KeyError((1, 'a'))").error.message, "(1, 'a')");
  assert.equal(program("int('x')").error.message, "invalid literal for int() with base 10: 'x'");
  assert.equal(program("class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E('told')").error.message, "told");
});

test("what does not fit its type is told in a sentence", () => {
  assert.equal(sentence("return 4", "list<int>"), "returned the number 4 where a list was expected");
  assert.equal(sentence("pass", "list<int>"), "returned nothing where a list was expected (an empty list is [])");
  assert.equal(sentence("return (1, 2)", "list<int>"), "returned a tuple where a list was expected ([a, b] is a list, (a, b) is not)");
  assert.equal(sentence("return [1, 'x']", "list<int>"), 'returned the text "x" at [1] where a whole number was expected');
  assert.equal(sentence("return [[1], 2]", "list<list<int>>"), "returned the number 2 at [1] where a list was expected");
  assert.equal(sentence("return 1 / 2", "int"), "returned the number 0.5 where a whole number was expected");
  assert.equal(sentence("return True", "int"), "returned True where a whole number was expected");
  assert.equal(sentence("return 1", "bool"), "returned the number 1 where True or False was expected");
  assert.equal(sentence("return {1: 2}", "string"), "returned a dictionary where a text was expected");
  assert.equal(sentence("return (x for x in a)", "list<int>"), "returned a generator where a list was expected");
  assert.equal(sentence("return f", "int"), "returned a function where a whole number was expected");
  assert.equal(sentence("class C: pass\nreturn C()", "int"), "returned an object of class C where a whole number was expected");
  const linked = ["linked-list<int>"];
  assert.equal(sentence("a.next.next.next.next.next = a.next.next\nreturn a", "linked-list<int>", linked, [[1, 2, 3, 4, 5]]),
    "returned a cycle: the list comes back to its node 3 (of 5)");
  assert.equal(sentence("return []", "linked-list<int>", linked, [[1]]),
    "returned a list where the first node of a linked list was expected (an empty one is None)");
  assert.equal(sentence("t = TreeNode(1)\nt.left = t.right = TreeNode(7)\nreturn t", "binary-tree<int>"),
    "returned a tree in which the node with value 7 is met twice");
});

test("a flood of output is cut and the program goes on", () => {
  const { output, cut, value } = program("for i in range(5000):\n    print('é' * 10)");
  assert.deepEqual([Buffer.byteLength(output) <= 10_000, Buffer.byteLength(output) > 9_990, cut, value], [true, true, true, null]);
});

test("a program reads its standard input, sees a standing clock and the same random numbers", () => {
  const code = "import sys, random, time, datetime\nprint(input(), sys.stdin.read(), random.randint(1, 99), time.time(), datetime.datetime.now())";
  const first = program(code, "one\ntwo\nthree").output;
  assert.match(first, /^one two\nthree \d+ 1767225600\.\d+ 2026-01-01 00:00:00/);
  assert.equal(program(code, "one\ntwo\nthree").output, first);
});

test("nothing of an earlier run or case is seen", () => {
  const code = "import builtins, collections\nkept = []\ndef f(a):\n    kept.append(1)\n    builtins.len = lambda x: 7\n    collections.spoilt = True\n    return [sum(kept)]";
  assert.deepEqual(judge(code, list, [[1]], [[2]]).slice(0, 2).map(({ value }) => value), [[1], [1]]);
  assert.equal(program("import collections\nprint(len([1]), hasattr(collections, 'spoilt'))").output, "1 False\n");
});

test("the same request gets the same replies", () => {
  const code = "import random\nclass N:\n    pass\ndef f(a):\n    s = {N() for _ in a} | {'x', 'y', 'z'}\n    print([str(e) for e in s], random.random(), id(s))\n    return [hash('text') % 97]";
  const request = { code, call: list, limits: { output: 9999, lines: 9999 } };
  for (const each of [{ do: "judge", inputs: [[[1, 2]], [[3]]] }, { do: "record", input: [[1, 2]] },
    { do: "window", input: [[1, 2]], from: 2, count: 9 }, { do: "count", inputs: [[[1, 2]]] }]) {
    const strip = (replies) => replies.map(({ run, millis, ...rest }) => rest);
    assert.deepEqual(strip(ask(python, { ...request, ...each })), strip(ask(python, { ...request, ...each })));
  }
});

test("what is redefined by a program does not reach the harness", () => {
  const code = "print = len = str = int = list = repr = None\nimport builtins, json, sys\nfor name in ('len', 'str', 'isinstance', 'type', 'id', 'sorted'):\n    setattr(builtins, name, None)\njson.dumps = None\nsys.stdout = None\ndef f(a):\n    return a + [3]";
  assert.deepEqual(judge(code, list, [[1]])[0].value, [1, 3]);
});

test("costs and cells are counted", () => {
  const counted = (body, n) => ask(python, { do: "count", code: `def f(a):\n    ${body}`, call: list, inputs: [[[...Array(n).keys()]]] })[0];
  const ratio = (body) => counted(body, 400).cost / counted(body, 200).cost;
  assert.ok(ratio("return [x for x in a if x in a]") > 3.8, "searching a list for each of its items is quadratic");
  assert.ok(Math.abs(ratio("return [x * 2 for x in a]") - 2) < 0.1, "going through a list is linear");
  assert.ok(ratio("b = []\n    for x in a:\n        b.insert(0, x)\n    return b") > 3.7, "inserting at the front is quadratic");
  assert.equal(counted("return [[0] * len(a) for _ in a]", 50).cells >= 2500, true);
});

test("a case of an easy question takes few milliseconds, and a snapshot restores the very same interpreter", async () => {
  const inputs = Array.from({ length: 20 }, () => [[1, 2, 3]]);
  const request = { do: "judge", code: "def f(a):\n    return a", call: list, inputs };
  ask(python, request);
  const began = stopwatch();
  assert.equal(ask(python, request).length, 21);
  const took = stopwatch() - began;
  console.log(`20 cases: ${Math.round(took)} ms`);
  assert.ok(took < 500);
  const { interpreter, restored } = await open(python.snapshot());
  assert.ok(restored);
  assert.deepEqual(ask(interpreter, request)[0].value, [1, 2, 3]);
  const { restored: broken, interpreter: anew } = await open(new ArrayBuffer(64));
  assert.equal(broken, false);
  assert.deepEqual(ask(anew, request)[0].value, [1, 2, 3]);
});

test("events carry the function's name", () => {
  const [{ words, functions }] = ask(python, { do: "record", code: "class A:\n    def m(self):\n        return 1\nA().m()", call: null, input: "" });
  assert.ok(words.map((word) => event(word, functions)).includes("call A.m 2"));
});
