// Forty-odd programs that cover the language give the same answer with and without hooks, and their events are well formed.

import test from "node:test";
import assert from "node:assert/strict";
import { ask, asks } from "./javascript/support.mjs";
import { PROGRAMS } from "./javascript/programs.mjs";

const call = asks("", "string");

/** The calls that are open after the events, which must fit into each other. */
function openCalls(words) {
  const open = [0];
  for (const word of words) {
    const kind = word >>> 30;
    const fn = (word >>> 18) & 0xfff;
    if (kind === 1) open.push(fn);
    else assert.equal(open.at(-1), fn, "an event belongs to the innermost call");
    if (kind === 2) open.pop();
  }
  return open;
}

for (const { name, code } of PROGRAMS) {
  test(`${name}: the same with hooks`, async () => {
    const [judged] = await ask({ do: "judge", code, call, inputs: [[]] });
    assert.equal(judged.error, undefined, JSON.stringify(judged.error));
    const [lines] = await ask({ do: "record", code, call, input: [] });
    assert.equal(lines.end, "returned", JSON.stringify(lines.error));
    assert.equal(lines.value, judged.value);
    assert.deepEqual(openCalls(lines.words), [0]);
    const last = code.split("\n").length;
    for (const word of lines.words) assert.ok((word & 0x3ffff) >= 1 && (word & 0x3ffff) <= last);
    const [window] = await ask({ do: "window", code, call, input: [], from: 0, count: 1e6 });
    assert.equal(window.steps.length, lines.words.length);
    const [count] = await ask({ do: "count", code, call, inputs: [[]] });
    assert.equal(count.lines, lines.words.filter((word) => word >>> 30 === 0).length);
  });
}
