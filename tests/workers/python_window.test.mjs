// The states of a window are those of a slow capture written apart from it, at every step and from every beginning.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { ask, calling, open, stopwatch } from "./python/interpreter.mjs";
import { plainTracers } from "./python/plain.mjs";
import { played } from "./python/replay.mjs";

const PROGRAMS = {
  "a list and its index": "a = [3, 1, 2]\nfor i in range(len(a)):\n    for j in range(i):\n        if a[j] > a[i]:\n            a[i], a[j] = a[j], a[i]\ns = 'x' * 3\nb = a\nb.append(2.5)\ndel b",
  "a linked list turned around": "class Node:\n    def __init__(self, val, next=None):\n        self.val = val\n        self.next = next\ndef turn(head):\n    prev = None\n    while head:\n        rest = head.next\n        head.next = prev\n        prev = head\n        head = rest\n    return prev\nr = turn(Node(1, Node(2, Node(3))))\nr.mark = True\nr.next.next.next = r",
  "a tree walked by recursion": "class T:\n    def __init__(self, v):\n        self.v = v\n        self.l = None\n        self.r = None\ndef put(t, v):\n    if t is None:\n        return T(v)\n    if v < t.v:\n        t.l = put(t.l, v)\n    else:\n        t.r = put(t.r, v)\n    return t\nroot = None\nfor v in (4, 2, 6, 1):\n    root = put(root, v)",
  "maps, sets and queues": "from collections import deque, defaultdict\ng = {1: [2, 3], 2: [3], 3: []}\nq = deque([1])\nd = {1: 0}\nwhile q:\n    u = q.popleft()\n    for v in g[u]:\n        if v not in d:\n            d[v] = d[u] + 1\n            q.append(v)\npairs = [(k, v) for k, v in d.items()]\ne = {'a': {'b': [1]}}\ne['a']['b'] = e",
  "a generator and an exception": "def gen(n):\n    for i in range(n):\n        box = [i]\n        yield box\nout = []\nfor each in gen(3):\n    out.append(each)\ndef bad(k):\n    z = {'k': k}\n    return z['no']\ntry:\n    bad(1)\nexcept KeyError:\n    out = None",
  "variables shared with an inner function": "def outer(n):\n    total = 0\n    trail = []\n    def inner(k):\n        nonlocal total\n        if k == 0:\n            return\n        total += k\n        trail.append(total)\n        inner(k - 1)\n    inner(n)\n    return total\nx = outer(3)",
};

let python;
let plain;

before(async () => {
  plain = await plainTracers();
  ({ interpreter: python } = await open());
});

const window_ = (code, from, count) => ask(python, { do: "window", code, call: null, input: "", from, count })[0];

for (const [name, code] of Object.entries(PROGRAMS)) {
  test(`the states of ${name} are right`, () => {
    const wanted = plain.states(code).split("\n\n");
    const [{ words }] = ask(python, { do: "record", code, call: null, input: "" });
    assert.equal(wanted.length, words.length);
    const whole = window_(code, 0, 1000);
    assert.deepEqual(played(whole.steps), wanted);
    for (const from of [1, 5, Math.floor(words.length / 2), words.length - 2]) {
      assert.deepEqual(played(window_(code, from, 4).steps), wanted.slice(from, from + 4), `from ${from}`);
    }
  });
}

test("what is printed, returned and raised is told with its step", () => {
  const code = "print('ab')\ndef f(n):\n    print(n)\n    return n + 1\nf(4)\n1 / 0";
  const { steps, output } = window_(code, 1, 100);
  const told = steps.flat().filter(([name]) => ["out", "value", "raise"].includes(name));
  assert.equal(output, 3);
  assert.deepEqual(told, [["out", "4\n"], ["value", 5], ["raise", "ZeroDivisionError", "division by zero"]]);
});

test("looking at values runs none of the learner's code", () => {
  const code = "class Sly:\n    @property\n    def p(self):\n        print('p')\n    def __repr__(self):\n        print('r')\n    def __eq__(self, o):\n        print('e')\n    def __hash__(self):\n        print('h')\n    def __getattribute__(self, n):\n        print('g')\n    def __len__(self):\n        print('l')\n    def __bool__(self):\n        print('b')\nclass L(list):\n    def __iter__(self):\n        print('i')\n    def __len__(self):\n        print('n')\nx = Sly()\nl = L([1, x])\ny = 1\nz = l";
  const { steps } = window_(code, 0, 100);
  assert.deepEqual(steps.flat().filter(([name]) => name === "out"), []);
  assert.ok(steps.flat().some((each) => each[0] === "new" && each[2] === "list" && each[3].length === 2));
});

test("large values are cut, and large numbers told as text", () => {
  const code = "a = list(range(5000))\ns = 'x' * 500\nn = 2 ** 60\nm = 2 ** 53\ni = float('inf')\nz = 0\npass";
  const operations = window_(code, 0, 100).steps.flat();
  const list = operations.find(([name, , kind]) => name === "new" && kind === "list");
  assert.deepEqual([list[3].length, list[4]], [1000, 4000]);
  const values = operations.filter(([name]) => name === "var").map((each) => each[3]);
  assert.deepEqual(values.slice(1), [`${"x".repeat(200)}…`, { int: `${2n ** 60n}` }, 2 ** 53, { float: "inf" }, 0]);
});

test("a window is captured within the time of a jump", () => {
  const code = "def f(a):\n    b = []\n    for x in a:\n        b.append(x)\n        if len(b) > 8:\n            b = b[4:]\n    return b";
  const request = { do: "window", code, call: calling("f", ["list<int>"], "list<int>"), input: [[...Array(200).keys()]], from: 20, count: 400 };
  ask(python, request);
  const began = stopwatch();
  const [{ steps }] = ask(python, request);
  const took = stopwatch() - began;
  console.log(`A window of ${steps.length} states: ${Math.round(took)} ms`);
  assert.equal(steps.length, 400);
  assert.ok(took < 700);
});
