// Judging: answers of every type, each kind of error with its place and sentence, and programs that mean harm.

import test from "node:test";
import assert from "node:assert/strict";
import { format } from "node:util";
import { ask, asks, judgeOne } from "./javascript/support.mjs";

const solve = (body, params = "a, b, c") => `function solve(${params}) {\n  ${body}\n}`;

async function value(code, params, returns, args) {
  const reply = await judgeOne(code, params, returns, args);
  assert.equal(reply.error, undefined, JSON.stringify(reply.error));
  return reply.value;
}

async function misfit(body, returns, message, args = [], params = "") {
  const { error } = await judgeOne(solve(body), params, returns, args);
  assert.deepEqual([error.kind, error.message], ["type", message]);
}

test("values of every type come and go", async () => {
  assert.deepEqual(await value(solve("return a"), "linked-list<int>", "linked-list<int>", [[1, 2, 3]]), [1, 2, 3]);
  assert.deepEqual(await value(solve("return a"), "binary-tree<int>", "binary-tree<int>", [[1, null, 2, 3]]), [1, null, 2, 3]);
  assert.deepEqual(await value(solve("return a"), "list<list<string>>", "list<list<string>>", [[["é", "\ud83d\ude00"], []]]), [["é", "😀"], []]);
  assert.deepEqual(await value(solve("return [a, -a, 0/0, 0.5]"), "float", "list<float>", [{ float: "inf" }]), [{ float: "inf" }, { float: "-inf" }, { float: "nan" }, 0.5]);
  assert.equal(await value(solve("return !a"), "bool", "bool", [true]), false);
  assert.deepEqual(await value(solve("return new Int32Array(a)"), "list<int>", "list<int>", [[3, -1]]), [3, -1]);
  assert.equal(await value(solve("a.push(1)"), "list<int>", null, [[3]]), null);
});

test("what does not fit is said in a sentence", async () => {
  await misfit("return 4", "list<int>", "returned the number 4 where a list was expected");
  await misfit("", "list<int>", "returned nothing where a list was expected (an empty list is [])");
  await misfit("return [1, '2']", "list<int>", 'returned the text "2" at [1] where a whole number was expected');
  await misfit("return 1.5", "int", "returned the number 1.5 where a whole number was expected");
  await misfit("return NaN", "int", "returned NaN (not a number) where a whole number was expected");
  await misfit("return 3n", "int", "returned the BigInt 3n where a whole number was expected (Number(…) makes one)");
  await misfit("return new Set([1])", "list<int>", "returned a Set where a list was expected");
  await misfit("return [1]", "linked-list<int>", "returned a list where the first node of a linked list was expected (an empty one is null)");
  await misfit("return { get val() { throw 1 } }", "linked-list<int>", "returned an object where the first node of a linked list was expected");
  await misfit("a.next.next = a; return a", "linked-list<int>", "returned a cycle: the list comes back to its node 1 (of 2)", [[1, 2, 3]], "linked-list<int>");
  await misfit("a.left = a.right; return a", "binary-tree<int>", "returned a tree in which the node with value 3 is met twice", [[1, 2, 3]], "binary-tree<int>");
  await misfit("return new Promise(() => {})", "int", "returned a promise that is never settled");
});

test("a changed argument is told, others are null", async () => {
  const reply = await judgeOne(solve("a.sort((x, y) => x - y); return b"), "list<int>, int", "int", [[3, 1], 2]);
  assert.deepEqual(reply.changed, [[1, 3], null]);
  assert.equal((await judgeOne(solve("return a[0]"), "list<int>", "int", [[3, 1]])).changed, null);
});

async function errorOf(code, more = {}) {
  const [reply] = await ask({ do: "judge", code, call: asks("", "int"), inputs: [[]], ...more });
  return { is: reply.is, ...reply.error };
}

test("errors have their kind, line and calls", async () => {
  const thrown = await errorOf("class Odd extends Error {}\nfunction solve() {\n  const help = () => {\n    throw new Odd('no');\n  };\n  help();\n}");
  assert.deepEqual([thrown.kind, thrown.name, thrown.message, thrown.line], ["exception", "Odd", "no", 4]);
  assert.deepEqual(thrown.stack, [["solve", 6], ["help", 4]]);
  const native = await errorOf("function solve() {\n  [1].map(\n    (x) => x.y.z);\n}");
  assert.deepEqual([native.name, native.line], ["TypeError", 3]);
  const plain = await errorOf("function solve() {\n  throw 'text';\n}");
  assert.deepEqual([plain.kind, plain.name, plain.message], ["exception", "Uncaught", "text was thrown"]);
  const early = await errorOf("let x = y + 1;\nfunction solve() {}");
  assert.deepEqual([early.is, early.name, early.line, early.stack], ["case", "ReferenceError", 1, [["<module>", 1]]]);
});

test("recursion and memory are told apart", async () => {
  const deep = await errorOf("function solve() {\n  return solve();\n}");
  assert.deepEqual([deep.kind, deep.line, deep.stack.length], ["recursion", 2, 50]);
  assert.equal((await errorOf("function solve() {\n  return new Array(-1);\n}")).kind, "memory");
  assert.equal((await errorOf("function solve() {\n  return 'x'.repeat(2 ** 30);\n}")).kind, "memory");
});

test("a file that cannot be run is refused", async () => {
  const broken = await errorOf("function solve() {\n  let a = ;\n}");
  assert.deepEqual([broken.is, broken.kind, broken.line, broken.column, broken.message], ["refused", "syntax", 2, 11, "Unexpected token"]);
  const typed = await errorOf("function solve(): number {\n  const a: number[] = [1;\n}", { language: "typescript" });
  assert.deepEqual([typed.kind, typed.line, typed.column], ["syntax", 2, 25]);
  const twice = await errorOf("function solve() {\n  let a: number = 1, a: string;\n}", { language: "typescript" });
  assert.deepEqual([twice.kind, twice.line, twice.column], ["syntax", 2, 22]);
  const lacking = await errorOf("function other() {}");
  assert.deepEqual([lacking.is, lacking.kind, lacking.message], ["refused", "missing", "The file does not define the function solve."]);
});

test("names are in camel case, classes as given", async () => {
  const call = { class: { name: "Box", constructor: [{ name: "size", of: "int" }], methods: [{ name: "put_in", params: [{ name: "v", of: "int" }], returns: "int" }, { name: "all_of", params: [], returns: "list<int>" }] } };
  const inputs = [[["Box", 2], ["put_in", 5], ["all_of"]]];
  const code = "class Box {\n  constructor(n) { this.n = n; this.v = []; }\n  putIn(v) { return this.v.push(v) + this.n; }\n  allOf() { return this.v; }\n}";
  assert.deepEqual((await ask({ do: "judge", code, call, inputs }))[0].value, [null, 3, [5]]);
  const [reply] = await ask({ do: "judge", code: "class Box {\n  putIn() {}\n}", call, inputs });
  assert.deepEqual([reply.is, reply.error.message], ["refused", "The class Box does not define the method allOf."]);
});

test("typescript runs: enums, generics, parameter properties, overloads", async () => {
  const code = `enum Color { Red = 1, Blue }
interface Shape<T extends number> { readonly size: T }
abstract class Base<T> { constructor(protected readonly items: T[], public tag?: string) {} abstract sum(): number }
class Numbers extends Base<number> implements Shape<number> {
  declare size: 3;
  sum(): number { return this.items.reduce((a: number, b) => a + b, 0 as number); }
}
function pick<T>(items: T[], at: number): T;
function pick(items: any[], at: number) { return items[at]!; }
type Pair = [number, string?];
const call = <T,>(f: () => T): T => f();
export function solve(n: number): number {
  const pair: Pair = [n];
  const made = new Numbers([1, 2, pair[0]]) satisfies Base<number>;
  return call<number>(() => pick([made.sum()], 0)) + Color.Blue;
}`;
  assert.equal((await judgeOne(code, "int", "int", [4], { language: "typescript" })).value, 9);
});

test("every input meets a fresh world", async () => {
  const judge = async (body) => (await ask({ do: "judge", code: `let seen = 0;\n${solve(body)}`, call: asks("", "int"), inputs: [[], [], []] })).map((reply) => reply.value);
  assert.deepEqual(await judge("return ++seen;"), [1, 1, 1]);
  assert.deepEqual(await judge("const was = globalThis.kept ? 2 : 1; globalThis.kept = true; return was;"), [1, 1, 1]);
  assert.deepEqual(await judge("const was = Array.prototype.extra ? 2 : 1; Array.prototype.extra = 1; Math.max = () => 9; return was;"), [1, 1, 1]);
  assert.deepEqual(await judge("const was = Object.isFrozen(Array.prototype) ? 2 : 1; Object.freeze(Array.prototype); return was;"), [1, 1, 1]);
  assert.deepEqual(await judge("const was = Promise.prototype.mine ? 2 : 1; Object.defineProperty(Promise.prototype, 'mine', { value: 1 }); return was;"), [1, 1, 1]);
});

test("random numbers and the clock are the same in each run", async () => {
  const code = "function solve() { return [Math.random(), Date.now(), performance.now(), +new Date(), Math.random()].join(); }";
  const values = (await ask({ do: "judge", code, call: asks("", "string"), inputs: [[], []] })).map((reply) => reply.value);
  assert.equal(values[0], values[1]);
  assert.equal(values[0].split(",")[1], `${Date.UTC(2026, 0, 1)}`);
});

test("programs that spoil the language are answered all the same", async () => {
  const spoil = "JSON = Object = Array = Reflect = Map = null; String.prototype.slice = Number.prototype.toString = null;\n" +
    "Error.prepareStackTrace = () => { throw 1 }; globalThis.Math = null; Function.prototype.call = Function.prototype.apply = null;";
  assert.deepEqual(await value(`function solve(a) {\n${spoil}\nreturn a; }`, "list<int>", "list<int>", [[1]]), [1]);
  const { error } = await judgeOne(`function solve(a) {\n${spoil}\nthrow new TypeError("x"); }`, "list<int>", "list<int>", [[1]]);
  assert.deepEqual([error.name, error.line], ["TypeError", 4]);
  const odd = "return new Proxy([1], { get() { throw 1 }, getOwnPropertyDescriptor() { throw 2 } })";
  assert.equal((await judgeOne(solve(odd), "", "list<int>", [])).error.kind, "type");
  const shout = "console.log({ toString() { throw 1 }, get x() { throw 2 }, toJSON() { throw 3 } }, new Proxy({}, { ownKeys() { throw 4 } })); return 1";
  assert.equal((await judgeOne(solve(shout), "", "int", [])).output, "{\n  toString: [Function: toString],\n  x: [Getter],\n  toJSON: [Function: toJSON]\n} [object]\n");
});

test("output is cut at its limit", async () => {
  const [reply] = await ask({ do: "judge", code: solve("for (let i = 0; i < 1000; i++) console.log('é'); return 1"), call: asks("", "int"), inputs: [[]], limits: { output: 10, lines: 1 } });
  assert.deepEqual([reply.output, reply.cut, reply.value], ["é\né\né\n", true, 1]);
});

test("the console writes values as Node does", async () => {
  const shown = async (text) => (await judgeOne(solve(`console.log(${text}); return 1`), "", "int", [])).output.trimEnd();
  const samples = ["1, 'a', null, undefined, true", "[1, 'a', [2, [3, [4]]]]", "{ a: { b: { c: { d: 1 } } }, 'x-y': -0 }", "new Map([['k', { v: 1 }]])", "new Set(['it\\'s'])",
    "'%s is %d and %j%%', 'x', 4.5, 1", "[undefined, , null]", "class A {}, function f() {}, () => {}", "Symbol('s'), 10n, /a\\/b/g", "new (class P { x = 1 })", "[]", "{}", "new Uint8Array(2)",
    "'a'.repeat(3), ['line\\nbreak']", "Array.from({ length: 30 }, (_, i) => 'item number ' + i).slice(0, 5)"];
  for (const sample of samples) assert.equal(await shown(sample), format(...Function(`return [${sample}]`)()), sample);
});

test("whole programs read their input in every common way", async () => {
  const run = async (code) => {
    const [reply] = await ask({ do: "judge", code, call: null, inputs: ["3\n4 5\n"] });
    assert.equal(reply.error, undefined, JSON.stringify(reply.error));
    return reply.output;
  };
  assert.equal(await run("let l;\nwhile ((l = readline()) !== null) console.log(l);"), "3\n4 5\n");
  assert.equal(await run("console.log(require('fs').readFileSync(0, 'utf8').trim().split('\\n').length);"), "2\n");
  assert.equal(await run("import fs from 'node:fs';\nimport { createInterface } from 'readline';\nconst r = createInterface({ input: process.stdin });\nr.on('line', (l) => console.log('>' + l)).on('close', () => console.log('end'));"), ">3\n>4 5\nend\n");
  assert.equal(await run("let all = '';\nprocess.stdin.on('data', (c) => (all += c)).on('end', () => process.stdout.write(all));"), "3\n4 5\n");
  assert.equal(await run("const v = await Promise.resolve(7);\nsetTimeout(() => console.log('later'), 1000);\nsetTimeout(() => console.log('sooner'), 10);\nconsole.log(v);"), "7\nsooner\nlater\n");
});
