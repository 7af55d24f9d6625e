// Counting: executed lines, what built-ins touch, and live cells grow as they must.

import test from "node:test";
import assert from "node:assert/strict";
import { ask, asks } from "./javascript/support.mjs";

const SIZES = [100, 200, 400, 800];

async function counts(body, sizes = SIZES) {
  const inputs = sizes.map((n) => [Array.from({ length: n }, (_, at) => (at * 7919) % n)]);
  const replies = await ask({ do: "count", code: `function solve(a) {\n${body}\n}`, call: asks("list<int>", "int"), inputs });
  assert.deepEqual(replies.map((reply) => reply.at), sizes.map((_, at) => at));
  return replies;
}

/** By how much a count grows when the input doubles, at the largest sizes. */
const growth = (replies, what) => replies.at(-1)[what] / replies.at(-2)[what];
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 0.25 * expected, `${actual} is not near ${expected}`);

for (const [name, body, factor] of [
  ["a loop", "let s = 0;\nfor (const x of a) {\n  s += x;\n}\nreturn s;", 2],
  ["two loops in each other", "let s = 0;\nfor (const x of a) {\n  for (const y of a) {\n    s += x * y;\n  }\n}\nreturn s;", 4],
  ["includes in a loop", "let s = 0;\nfor (const x of a) {\n  if (a.includes(x + a.length)) s++;\n}\nreturn s;", 4],
  ["shift in a loop", "let s = 0;\nwhile (a.length) {\n  s += a.shift();\n}\nreturn s;", 4],
  ["slices in a loop", "let s = 0;\nfor (let i = 0; i < a.length; i++) {\n  s += a.slice(i).length;\n}\nreturn s;", 4],
  ["spreading in a loop", "let b = [];\nfor (const x of a) {\n  b = [...b, x];\n}\nreturn b.length;", 4],
  ["texts that grow", "let t = '';\nfor (const x of a) {\n  t += 'x';\n}\nreturn t.length;", 4],
  ["sorting", "a.sort((x, y) => x - y);\nreturn a[0];", 2.25],
  ["sets made of the rest", "let s = 0;\nfor (const x of a) {\n  s += new Set(a).size;\n}\nreturn s;", 4],
  ["halving", "let n = a.length * 1000, s = 0;\nwhile (n > 1) {\n  n = Math.floor(n / 2);\n  s++;\n}\nreturn s;", 1.06],
]) {
  test(`the cost of ${name}`, async () => near(growth(await counts(body), "cost"), factor));
}

test("cells are what containers hold at once", async () => {
  const replies = await counts("const seen = new Map();\nfor (const x of a) {\n  seen.set(x, [x]);\n}\nreturn seen.size;");
  near(growth(replies, "cells"), 2);
  const input = SIZES.at(-1);
  assert.ok(replies.at(-1).cells > 2 * input && replies.at(-1).cells <= 3 * input + 1, `${replies.at(-1).cells}`);
  const flat = await counts("let s = 0;\nfor (const x of a) {\n  s += x;\n}\nreturn s;");
  assert.equal(flat.at(-1).cells, input + 1);
  assert.equal(flat.at(-1).end, "returned");
});

test("the same run has the same counts", async () => {
  const body = "const m = {};\nfor (const x of a) {\n  m[x] = (m[x] ?? 0) + Math.random();\n}\nreturn Object.keys(m).length;";
  const strip = (replies) => replies.map(({ lines, cost, cells }) => [lines, cost, cells]);
  assert.deepEqual(strip(await counts(body)), strip(await counts(body)));
});
