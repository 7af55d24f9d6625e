// The Python worker: starts the interpreter when the page says so, closes itself off, and answers requests.

import { openPort } from "./port.mjs";
import { isolate } from "./isolate.mjs";
import { freezeClock, stopwatch } from "./clock.mjs";
import { counting, seldom } from "./loading.mjs";
import { startInterpreter } from "./start.mjs";
import { boot, harness, lock, sizes } from "./manifest.mjs";

const RUNS = ["judge", "record", "window", "count"];
const indexURL = new URL(".", import.meta.url).href;

let interpreter = null;

const say = openPort(self, async (request, buffer, reply, text) => {
  if (request.do === "start") return start(request.snapshot ? buffer : null);
  if (!interpreter) throw new Error("Python has not been started.");
  if (request.do === "snapshot") return reply({ is: "snapshot" }, interpreter.snapshot());
  if (!RUNS.includes(request.do)) throw new Error(`Python cannot do ${request.do}.`);
  interpreter.run(request, text, reply);
});

async function start(snapshot) {
  const began = stopwatch();
  try {
    const means = await fetched();
    ({ interpreter } = await startInterpreter(means, snapshot));
  } catch (error) {
    return say({ is: "failed", message: `The Python runtime could not be started: ${error.message}` });
  }
  freezeClock();
  isolate(self);
  const version = `CPython ${interpreter.version}`;
  say({ is: "ready", version, millis: Math.round(stopwatch() - began) });
}

/** Pyodide's parts, fetched with the page being told how far it is. */
async function fetched() {
  const tell = seldom((bytes, of) => say({ is: "loading", bytes, of }), stopwatch);
  const { load, add } = counting(self.fetch.bind(self), sizes, tell);
  self.fetch = load;
  const [{ loadPyodide }, module] = await Promise.all([import("./pyodide.mjs"), import("./pyodide.asm.mjs")]);
  add(sizes["pyodide.asm.mjs"]);
  return { loadPyodide, createPyodideModule: module.default, indexURL, lock, boot, harness };
}
