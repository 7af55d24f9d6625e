// The Python worker: starts the interpreter when the page says so, closes itself off, and answers requests.

import { openPort } from "./port.mjs";
import { isolate } from "./isolate.mjs";
import { freezeClock, stopwatch } from "./clock.mjs";
import { free, handDown, pack, unpack } from "./copies.mjs";
import { fetching } from "./loading.mjs";
import { startInterpreter } from "./start.mjs";
import { boot, harness, lock, sizes } from "./manifest.mjs";

const RUNS = ["judge", "record", "window", "count", "find", "follow"];
const indexURL = new URL(".", import.meta.url).href;

// Begun at once: they come while the page's first message does.
const parts = Promise.all([import("./pyodide.mjs"), import("./pyodide.asm.mjs")]);
parts.catch(() => {});

let interpreter = null;
// What the next worker is handed: the compiled program, and the library where this worker has fetched it itself.
let compiled = null;
let library = null;

const say = openPort(self, async (request, buffer, reply, text, handed) => {
  if (request.do === "start") return start(request.snapshot ? buffer : null, handed);
  if (!interpreter) throw new Error("Python has not been started.");
  if (request.do === "snapshot") return copy(reply);
  if (!RUNS.includes(request.do)) throw new Error(`Python cannot do ${request.do}.`);
  interpreter.run(request, text, reply);
});

/** Answers with a copy; one that began from a copy itself has nothing to add to that but the compiled program. */
function copy(reply) {
  const buffer = library && pack(interpreter.snapshot(), library);
  if (library) free(library.buffer);
  library = null;
  reply({ is: "snapshot" }, buffer, compiled);
}

/** What an earlier worker has left, if that is of any use. */
function left(buffer) {
  try {
    return buffer && unpack(buffer);
  } catch {
    return null;
  }
}

async function start(buffer, handed) {
  const began = stopwatch();
  let restored;
  try {
    const copied = left(buffer);
    const given = copied && handed instanceof WebAssembly.Module ? handed : null;
    const end = handDown(given);
    const tell = (bytes, of) => say({ is: "loading", bytes, of });
    const loader = fetching(self.fetch.bind(self), { sizes, tell, copied, isCompiled: Boolean(given) });
    self.fetch = loader.fetch;
    const [{ loadPyodide }, module] = await parts;
    loader.add("pyodide.asm.mjs");
    const means = { loadPyodide, createPyodideModule: module.default, indexURL, lock, boot, harness };
    ({ interpreter, restored } = await startInterpreter(means, copied?.memory));
    compiled = end();
    library = restored ? null : loader.library() ?? copied.library.slice();
    if (copied) free(buffer);
  } catch (error) {
    return say({ is: "failed", message: `The Python runtime could not be started: ${error.message}` });
  }
  freezeClock();
  isolate(self);
  const version = `CPython ${interpreter.version}`;
  say({ is: "ready", version, restored, millis: Math.round(stopwatch() - began) });
}
