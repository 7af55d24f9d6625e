// Looking for events in the Python worker: changes of a variable, a condition that begins to hold, the values of a whole run.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { ask, calling, event, open, stopwatch } from "./python/interpreter.mjs";

let python;

before(async () => {
  ({ interpreter: python } = await open());
});

const program = (code, more) => ask(python, { code, call: null, input: "", ...more })[0];
const recorded = (code) => {
  const { words, functions } = program(code, { do: "record" });
  return words.map((word) => event(word, functions));
};

/** The events found, as text. */
function found(code, more) {
  const events = recorded(code);
  const reply = program(code, { do: "find", ...more });
  assert.equal(reply.is, "found");
  return (reply.words ?? []).map((at) => `${at}: ${events[at]}`);
}

const changes = (code, variable, within = null) => found(code, { variable, within });
const when = (code, tree) => found(code, { when: tree });
const name = (text) => ["name", text];
const is = (value) => ["value", value];

test("a variable of the module is found where it is bound to another value, not where it is bound to the same", () => {
  const code = "n = 1\nn = 1\nn = 2\ndel n\nn = 3";
  assert.deepEqual(changes(code, "n"), ["1: line <module> 2", "3: line <module> 4", "4: line <module> 5", "5: return <module> 5"]);
});

test("of a call only its own variable is followed, from its entry to its end", () => {
  const code = "def f(n):\n    if n:\n        f(n - 1)\n    n = 9\n    return n\nf(1)\nf(1)";
  const events = recorded(code);
  const [outer, inner] = events.flatMap((each, at) => (each.startsWith("call") ? [at] : []));
  assert.deepEqual(changes(code, "n", outer), [`${outer}: call f 1`, `${outer + 9}: line f 5`]);
  assert.deepEqual(changes(code, "n", inner), [`${inner}: call f 1`, `${inner + 3}: line f 5`]);
  assert.deepEqual(changes(code, "none", inner), []);
});

test("what a list, a row of a table, a map, a set or a queue holds counts as its value, under whatever name it is changed", () => {
  const change = (make, ...lines) => changes(`from collections import deque, defaultdict\na = ${make}\nb = a\n${lines.join("\n")}\nz = 1`, "a").length;
  assert.equal(change("[1, 2]", "b[0] = 5", "b[0] = 5", "b.append(1)"), 3);
  assert.equal(change("[[0] * 3 for _ in range(3)]", "b[1][2] = 4", "b[1] = b[1][:]", "b[1][0] = 1"), 4);
  assert.equal(change("{'x': [1]}", "b['x'].append(2)", "b['y'] = 1", "b['y'] = 2"), 4);
  assert.equal(change("{1}", "b.add(1)", "b.add(2)"), 2);
  assert.equal(change("deque([1])", "b.append(2)", "b.popleft()"), 3);
  assert.equal(change("defaultdict(list)", "b['k']", "b['k'].append(1)"), 3);
});

test("a variable that an inner function changes is seen to change there", () => {
  const code = "def f():\n    total = 0\n    def add():\n        nonlocal total\n        total += 1\n        return total\n    add()\n    return total\nf()";
  const call = recorded(code).findIndex((each) => each.startsWith("call f "));
  assert.deepEqual(changes(code, "total", call).map((each) => each.split(": ")[1]), ["line f 3", "line add 6"]);
});

test("looking runs none of the learner's code, even where equality is defined", () => {
  const code = "class S:\n    def __eq__(self, o):\n        print('e')\n        return True\n    def __hash__(self):\n        print('h')\n        return 1\n    def __len__(self):\n        print('l')\n    def __bool__(self):\n        print('b')\nx = S()\na = [x]\na[0] = S()\nd = {}\nd[1] = x\nz = 1";
  assert.equal(changes(code, "a").length, 2);
  assert.equal(changes(code, "d").length, 2);
  const asked = ["or", ["==", name("x"), is(1)], ["in", is(3), name("a")], ["not", name("x")], ["==", ["len", name("x")], is(0)]];
  assert.deepEqual(when(code, asked), []);
  const [{ output }] = ask(python, { do: "record", code, call: null, input: "" });
  assert.equal(output, "");
});

test("a condition is found where it begins to hold, in each call anew", () => {
  const code = "def f(k):\n    for i in range(4):\n        if i == 2 and k:\n            f(0)\n        s = [0] * i\n    return k\nf(1)";
  const events = when(code, ["==", name("i"), is(2)]);
  assert.deepEqual(events.map((each) => each.split(": ")[1]), ["line f 3", "line f 3"]);
  assert.equal(when(code, [">", ["len", name("s")], is(1)]).length, 2);
  assert.equal(when(code, ["and", ["==", name("i"), is(3)], ["==", name("k"), is(0)]]).length, 1);
});

test("a condition on variables of the module alone begins once, whichever call makes it hold", () => {
  const code = "n = 0\ndef f():\n    global n\n    n += 1\n    return 0\nfor _ in range(4):\n    f()\nn = 0\nf()\nf()";
  assert.deepEqual(when(code, [">=", name("n"), is(2)]).map((each) => each.split(": ")[1]), ["line f 5", "line f 5"]);
});

test("every form of a condition, on raw values", () => {
  const code = "class Node:\n    def __init__(self, val, next=None):\n        self.val = val\n        self.next = next\nhead = Node(1, Node(2))\na = [3, 1]\nd = {'x': 1, 2: [7]}\nt = 'abc'\nf = 1.5\nno = None\nyes = True\nend = 1";
  const value = (text) => is(text);
  const node = ["field", ["field", name("head"), "next"], "val"];
  const right = [
    ["==", node, value(2)], ["is", ["field", ["field", name("head"), "next"], "next"], value(null)].with(0, "=="), ["==", ["item", name("a"), value(-1)], value(1)],
    [">", ["item", name("a"), value(0)], ["item", name("a"), value(1)]], ["==", ["item", ["item", name("d"), value(2)], value(0)], value(7)],
    ["in", value("x"), name("d")], ["in", value("bc"), name("t")], ["==", ["len", name("t")], value(3)], ["==", ["field", name("a"), "length"], value(2)],
    ["==", ["+", name("f"), value(1)], value(2.5)], ["==", ["//", value(7), value(2)], value(3)], ["==", ["%", value(-7), value(3)], value(2)],
    ["==", ["neg", name("f")], value(-1.5)], ["not", name("no")], name("yes"), ["==", ["min", value(3), value(1), value(2)], value(1)],
    ["==", ["abs", ["-", value(1), value(4)]], value(3)], ["!=", name("head"), ["field", name("head"), "next"]], ["==", name("head"), name("head")],
    ["or", ["==", name("nowhere"), value(1)], ["<=", value(1), name("f")]],
  ];
  for (const tree of right) assert.equal(when(code, ["and", ["==", name("end"), value(1)], tree]).length, 1, JSON.stringify(tree));
  const wrong = [["==", ["item", name("a"), value(2)], value(3)], ["not", ["==", name("nowhere"), value(1)]], ["<", name("t"), value(1)], ["/", value(1), value(0)],
    ["==", ["len", name("f")], value(1)], ["in", value(9), name("a")], ["<", name("no"), value(1)], ["==", ["field", name("head"), "nothing"], value(null)]];
  for (const tree of wrong) assert.equal(when(code, ["and", ["==", name("end"), value(1)], tree]).length, 0, JSON.stringify(tree));
});

test("the events of a question's function are numbered as in its recording", () => {
  const code = "def count(nums):\n    best = 0\n    for n in nums:\n        if n > best:\n            best = n\n    return best";
  const call = calling("count", ["list<int>"], "int");
  const [{ words, functions }] = ask(python, { do: "record", code, call, input: [[1, 4, 2]] });
  const [reply] = ask(python, { do: "find", code, call, input: [[1, 4, 2]], when: ["==", name("best"), is(4)] });
  assert.deepEqual(reply.words.map((at) => event(words[at], functions)), ["line count 3"]);
});

test("more than a hundred thousand hits are cut, and the rest of the run is not waited for", () => {
  const reply = program("i = 0\nwhile True:\n    i += 1", { do: "find", variable: "i", within: null });
  assert.deepEqual([reply.words.length, reply.cut], [100_000, true]);
});

test("code that cannot be run is refused", () => {
  assert.equal(program("def f(:", { do: "find", variable: "i", within: null }).is, "refused");
  assert.equal(program("def f(:", { do: "follow" }).is, "refused");
});

/** The values of a run as `function.variable event`, and the fingerprints by name in order. */
function followed(code) {
  const { names, words = [], cut } = program(code, { do: "follow" });
  assert.equal(cut, false);
  const taken = new Map(names.map(([fn, variable]) => [`${fn}.${variable}`, []]));
  for (let at = 0; at < words.length; at += 3) taken.get(names[words[at + 1]].join(".")).push(words[at + 2]);
  return taken;
}

test("two programs that do the same in other words take the same values", () => {
  const one = followed("def f(n):\n    out = []\n    for i in range(n):\n        out.append(i * i)\n    return out\nr = f(4)");
  const two = followed("def f(n):\n    out, i = [], 0\n    while i < n:\n        out += [i ** 2]\n        i += 1\n    return out\nr = f(4)");
  for (const each of ["f.out", "f.n", "f.", "<module>.r"]) assert.deepEqual(one.get(each), two.get(each), each);
  assert.equal(one.get("f.out").length, 5);
  assert.notDeepEqual(one.get("f.i"), two.get("f.i"));
});

test("a structure takes another value where something far inside of it changes, and a cycle has an end", () => {
  const code = "class Node:\n    def __init__(self, val, next=None):\n        self.val = val\n        self.next = next\nhead = Node(1, Node(2, Node(3)))\nhead.next.next.val = 9\nhead.next.next.next = head\nhead.val = 1";
  assert.equal(followed(code).get("<module>.head").length, 3);
});

test("a million lines are looked through in seconds", () => {
  const code = "def f(n):\n    i = 0\n    a = [0] * 50\n    while i < n:\n        i += 1\n        a[i % 50] = i\n    return i";
  const request = { code, call: calling("f", ["int"], "int"), input: [333_000] };
  const timed = (more) => {
    const began = stopwatch();
    const [reply] = ask(python, { ...request, ...more });
    const took = stopwatch() - began;
    console.log(`${JSON.stringify(more)}: ${reply.words?.length} found in ${Math.round(took)} ms`);
    return reply;
  };
  const within = 1;
  assert.equal(timed({ do: "find", variable: "n", within }).words.length, 1);
  assert.equal(timed({ do: "find", variable: "a", within }).words.length, 100_000);
  assert.equal(timed({ do: "find", when: ["==", name("i"), is(332_999)] }).words.length, 1);
  assert.equal(timed({ do: "find", when: ["and", [">", ["len", name("a")], is(50)], [">", ["item", name("a"), ["%", name("i"), is(50)]], is(0)]] }).words, undefined);
  assert.equal(timed({ do: "follow" }).cut, true);
});
