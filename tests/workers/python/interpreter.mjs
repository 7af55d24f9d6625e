// The real harness in the real interpreter, in Node: opens one and asks it.

import { builtRuntime } from "./built.mjs";

const folder = await builtRuntime();
const from = (name) => import(`${folder}${name}`);
const [{ loadPyodide }, { startInterpreter }, manifest, { freezeClock, stopwatch }, { squeeze }, module] = await Promise.all(
  ["pyodide.mjs", "start.mjs", "manifest.mjs", "clock.mjs", "sparse.mjs", "pyodide.asm.mjs"].map(from),
);

export { stopwatch };

/** Starts an interpreter, from a snapshot if there is one. */
export async function open(snapshot = null) {
  const means = { loadPyodide, createPyodideModule: module.default, indexURL: folder, ...manifest };
  const started = await startInterpreter(means, snapshot && squeeze(snapshot));
  freezeClock();
  return started;
}

let run = 0;

/** Asks and gives the replies; one with a buffer has its words as `words`. */
export function ask(interpreter, request) {
  const replies = [];
  const whole = { run: (run += 1), limits: { output: 10_000, lines: 1_000_000 }, ...request };
  interpreter.run(whole, JSON.stringify(whole), (text, buffer) => {
    const reply = JSON.parse(text);
    if (reply.run !== whole.run) throw new Error(`A reply to ${reply.run} came for ${whole.run}.`);
    replies.push(buffer ? { ...reply, words: [...new Uint32Array(buffer)] } : reply);
  });
  return replies;
}

/** What a question calls: a function with these types. */
export function calling(name, params, returns) {
  return { function: { name, params: params.map((of, at) => ({ name: `p${at}`, of })), returns } };
}

/** A recorded word in words: the event, the function's name and the line. */
export function event(word, functions) {
  return `${["line", "call", "return", "exception"][word >>> 30]} ${functions[(word >>> 18) & 4095]} ${word & 0x3ffff}`;
}
