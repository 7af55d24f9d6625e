// Runs requests as the JavaScript worker does, in Node: each job in a fresh global object of the same kind of world.

import vm from "node:vm";
import { innerWorld } from "../../../www/build/javascript.mjs";
import { prepare } from "../../../www/workers/javascript/jobs.mjs";
import { transform } from "../../../www/workers/javascript/typescript.mjs";

const ENTRY = new URL("../../../www/workers/javascript/world/world.mjs", import.meta.url).pathname;

// The whole world as one script, so that it uses the built-ins of the global object it is run in.
const world = new vm.Script(await innerWorld({ entryPoints: [ENTRY], globalName: "world", minify: false }), { filename: "world.js" });

export const LIMITS = { output: 65536, lines: 5_000_000 };

/** A fresh global object and what a world stands on. */
function host(script, replies) {
  const scope = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext("Object.setPrototypeOf(globalThis, Object.prototype)", scope);
  const global = vm.runInContext("globalThis", scope);
  world.runInContext(scope);
  const { doJob } = vm.runInContext("world", scope);
  vm.runInContext("delete globalThis.world", scope);
  const stand = {
    scope: global,
    rejected: null,
    now: () => performance.now(),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    load: () => vm.runInContext(script, scope, { filename: "solution.js" }),
    post: (text, buffer) => replies.push({ ...JSON.parse(text), ...(buffer ? { words: new Uint32Array(buffer) } : {}) }),
  };
  return { stand, doJob };
}

/** All replies to a request, in order; those with a buffer have it as `words`. */
export async function ask(request) {
  const full = { run: 1, language: "javascript", call: null, limits: LIMITS, ...request };
  const { job, refused } = prepare(full, full.language === "typescript" ? transform : null);
  if (refused) return [{ run: full.run, is: "refused", error: refused }];
  const replies = [];
  // What a world is given crosses a border of messages in the browser; here it is copied by way of text.
  for (let next = 0; next !== null && next !== "refused"; ) {
    const { stand, doJob } = host(job.script, replies);
    next = await doJob(stand, { ...JSON.parse(JSON.stringify(job)), first: next });
  }
  return replies;
}

/** A function `solve` with parameters written as "list<int>, int". */
export function asks(params, returns, name = "solve") {
  const types = params ? params.split(/, (?![^<]*>)/) : [];
  return { function: { name, params: types.map((of, at) => ({ name: `p${at}`, of })), returns } };
}

/** Judges one input: the value, or the error. */
export async function judgeOne(code, params, returns, args, more = {}) {
  const [reply] = await ask({ do: "judge", code, call: asks(params, returns), inputs: [args], ...more });
  return reply;
}
const NAMES = ["line", "call", "return", "exception"];

/** The events of a recording as text: `line solve 3`. */
export const eventsOf = ({ words, functions }) =>
  Array.from(words, (word) => `${NAMES[word >>> 30]} ${functions[(word >>> 18) & 0xfff]} ${word & 0x3ffff}`);
