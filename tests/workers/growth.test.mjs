// Known functions run through the real workers, measured as the page measures: the counts are those committed in tests/growth/, from which
// crates/judge/tests/growth.rs comes to its verdicts. `DRYRUN_UPDATE=1 node --test workers/growth.test.mjs` writes them anew.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { FUNCTIONS, INPUTS } from "../growth/functions.mjs";
import { openMeasurer } from "../growth/measurer.mjs";
import { ask as askJavaScript } from "./javascript/support.mjs";
import { ask as askPython, open } from "./python/interpreter.mjs";

const UPDATE = Boolean(process.env.DRYRUN_UPDATE);
const REPEATS = 20;
const CHEAP = ["constant", "binary search", "set membership"];
const FILES = { python: "python.json", javascript: "javascript.json" };

let measurer;
let python;

before(async () => {
  measurer = openMeasurer();
  python = (await open()).interpreter;
});

after(() => measurer?.close());

const fixture = (language) => fileURLToPath(new URL(`../growth/${FILES[language]}`, import.meta.url));

/** What a worker counts: cost, cells beside the input, and how each run ended. */
async function count(language, code, call, inputs, lines) {
  const request = { do: "count", language, code, call, inputs, limits: { output: 10_000, lines } };
  const replies = language === "python" ? askPython(python, request) : await askJavaScript(request);
  assert.notEqual(replies[0].is, "refused", JSON.stringify(replies[0].error));
  const counted = replies.filter(({ is }) => is === "count");
  assert.deepEqual(counted.map(({ at }) => at), inputs.map((_, at) => at));
  return counted.map(({ cost, cells, given, end }) => [cost, Math.max(cells - given, 0), end]);
}

function asked({ takes }) {
  const { params, returns } = INPUTS[takes];
  const signature = { function: { name: "solve", params: params.map(([name, of]) => ({ name, of })), returns } };
  // A worker knows a grid as a list of lists.
  const call = JSON.parse(JSON.stringify(signature).replaceAll("grid<int>", "list<list<int>>"));
  return { signature, call, generator: { args: params.map(([name, , maker]) => ({ name, maker })) } };
}

/** Measures a function: every size with its n and the counts of its runs. */
async function measured({ language, code, ...known }) {
  const { signature, call, generator } = asked(known);
  const sizes = [];
  await measurer.measure(signature, generator, async ({ size, n, inputs, lines }) => {
    const counts = await count(language, code, call, inputs, lines);
    sizes.push({ size, n, cost: counts.map(([cost]) => cost), extra: counts.map(([, extra]) => extra), end: counts.map(([, , end]) => end) });
    return counts;
  });
  return { name: known.name, time: known.time, space: known.space, sizes };
}

/** One size a line, so that a change is seen where it is. */
const written = (found) => `[\n${found.map(({ sizes, ...known }) =>
  `{"known": ${JSON.stringify(known)}, "sizes": [\n${sizes.map(compact).join(",\n")}\n]}`).join(",\n")}\n]\n`;

const compact = ({ end, ...size }) => JSON.stringify(end.every((each) => each === "returned") ? size : { ...size, end });

for (const language of Object.keys(FILES)) {
  const known = FUNCTIONS.filter((each) => each.language === language);
  const committed = () => (existsSync(fixture(language)) ? JSON.parse(readFileSync(fixture(language), "utf8")) : []);
  const found = [];

  test(`there are enough functions in ${language}`, () => assert.ok(known.length >= (language === "python" ? 25 : 12)));

  for (const each of known) {
    test(`${language}: ${each.name} costs what it did`, async () => {
      const now = await measured(each);
      found.push(now);
      if (UPDATE) return;
      const then = committed().find(({ known: { name } }) => name === each.name);
      assert.ok(then, "it has not been measured yet");
      const { sizes, ...about } = now;
      assert.deepEqual(about, then.known);
      assert.deepEqual(sizes.map(compact), then.sizes.map((size) => JSON.stringify(size)));
    });
  }

  test(`${language}: the same code has the same counts ${REPEATS} times over`, async () => {
    for (const each of known.filter(({ name }) => CHEAP.includes(name))) {
      const { signature, call, generator } = asked(each);
      const inputs = await measurer.first(signature, generator, 300);
      const once = await count(each.language, each.code, call, inputs, 100_000);
      for (let again = 1; again < REPEATS; again += 1) {
        assert.deepEqual(await count(each.language, each.code, call, inputs, 100_000), once, each.name);
      }
    }
  });

  if (UPDATE) {
    test(`${language}: what was measured is written down`, () => {
      assert.equal(found.length, known.length);
      writeFileSync(fixture(language), written(found));
    });
  }
}
