// The samples of the protocol that both sides read: the page builds exactly these requests (crates/runner/tests/requests.rs) and reads these
// replies (crates/runner/tests/replies.rs). Here each worker takes every request of its language, and what it answers has the form
// of a sample: the same members, with values of the same types.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ask as askJavaScript } from "./javascript/support.mjs";
import { ask as askPython, open } from "./python/interpreter.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../protocol/${name}.json`, import.meta.url), "utf8"));
const requests = read("requests");
const samples = read("replies");
const runs = requests.filter(({ language }) => language);

/** What each request may be answered with, the last of them at its end. `done` is said by the worker around what is tested here. */
const ANSWERS = { judge: ["case", "done"], record: ["lines"], window: ["window"], find: ["found"], follow: ["followed"], count: ["count", "done"] };
/** Members whose values are of any form: what programs make, and what is told of them in a form of their own. */
const OPEN = ["value", "changed", "error"];
/** Replies whose buffer goes with them; `words` is that. */
const WITH_WORDS = ["lines", "found", "followed"];

const typeOf = (value) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);
const members = ({ words, ...reply }) => Object.keys(reply).sort().join(" ");

/** A case that failed has other members than one that did not; a sample may leave out the time, which any reply may tell. */
function isLike(reply, sample) {
  const told = { millis: 0, ...sample };
  const given = { millis: 0, ...reply };
  const isSame = ([name, value]) => name === "words" || OPEN.includes(name) || [typeOf(told[name]), "null"].includes(typeOf(value));
  return members(told) === members(given) && Object.entries(given).every(isSame);
}

function hasForm(reply, of) {
  const kin = samples.filter(({ is }) => is === reply.is);
  // Optional members are told as null by one worker and left out by another; both are as documented.
  const bare = (each) => Object.fromEntries(Object.entries(each).filter(([name, value]) => value !== null || !["changed", "note", "error"].includes(name)));
  assert.ok(kin.some((sample) => isLike(bare(reply), bare(sample))), `${of}: ${JSON.stringify({ ...reply, words: undefined })}`);
  assert.equal("words" in reply, WITH_WORDS.includes(reply.is), `${of}: a buffer goes with ${reply.is} alone`);
}

/** The operations of a window have the names and lengths that the samples have, and lead somewhere. */
function operations(reply, of) {
  const known = new Map(samples.flatMap(({ steps }) => steps ?? []).flat().map(([name, ...rest]) => [name, rest.length]));
  for (const [name, ...rest] of reply.steps.flat()) {
    assert.ok(known.has(name), `${of}: ${name} is an operation`);
    // What follows `new` and `set` depends on the kind.
    if (!["new", "set"].includes(name)) assert.equal(rest.length, known.get(name), `${of}: ${name} ${JSON.stringify(rest)}`);
  }
  assert.equal(reply.steps[0][0][0], "call", `${of}: the first step builds what stands`);
}

function check(request, replies) {
  const of = `request ${request.run}`;
  assert.ok(replies.length > 0, of);
  for (const reply of replies) {
    assert.equal(reply.run, request.run, of);
    if (reply.is === "refused") assert.equal(request.code.includes("(items:\n"), true, `${of} is refused: ${JSON.stringify(reply.error)}`);
    else assert.ok(ANSWERS[request.do].includes(reply.is), `${of} is answered with ${reply.is}`);
    if (reply.error) assert.deepEqual(Object.keys(reply.error).sort(), ["column", "kind", "line", "message", "name", "stack"], of);
    hasForm(reply, of);
    if (reply.steps) operations(reply, of);
  }
  if (request.inputs && replies[0].is !== "refused") {
    assert.deepEqual(replies.filter(({ at }) => at !== undefined).map(({ at }) => at), request.inputs.map((_, at) => at), of);
  }
}

test("the Python worker takes every request of Python and answers in the form of the samples", async () => {
  const { interpreter } = await open();
  const own = runs.filter(({ language }) => language === "python");
  for (const request of own) check(request, askPython(interpreter, request));
  assert.ok(own.length > 6);
});

test("the JavaScript worker takes every request of JavaScript and TypeScript and answers in the form of the samples", async () => {
  const own = runs.filter(({ language }) => language !== "python");
  for (const request of own) check(request, await askJavaScript(request));
  assert.ok(own.length > 4);
});
