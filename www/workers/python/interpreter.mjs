// The interpreter and its memory. Before each request the memory is put back to how it was after the start: nothing of an earlier
// run is left, a run comes out the same down to the addresses of its objects, and even a run that broke the interpreter is undone.

import { restartClock, stopwatch } from "./clock.mjs";
import { spread, squeeze } from "./sparse.mjs";

const MOST_MEMORY = 768 * 1024 * 1024;
const PAGE = 65536;

/** Lets a WebAssembly memory grow up to the limit only: beyond it the program gets a MemoryError instead of the machine's last. */
export function limitMemory() {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > MOST_MEMORY) throw new RangeError("The memory may not grow further.");
    return grow.call(this, pages);
  };
}

export const OPTIONS = { env: { PYTHONHASHSEED: "0" }, args: [], stdin: () => null, stdout: () => {}, stderr: () => {} };

// What the harness hands out, by name.
const ENTRIES = ["begin", "step", "wreck", "words", "lock", "unlock", "version"];

/** Wraps a Pyodide that has been loaded; `sources` are the harness's files by name, or null if it came from a snapshot. */
export class Interpreter {
  constructor(pyodide, boot, sources) {
    this.pyodide = pyodide;
    this.module = pyodide._module;
    pyodide._api.fatal_error = (error) => {
      throw error;
    };
    if (sources) this.#load(boot, sources);
    for (const name of ENTRIES) this[name] = pyodide.globals.get(name);
    this.lock();
    this.#keep();
  }

  #load(boot, sources) {
    this.pyodide.runPython(boot);
    this.pyodide.globals.set("sources", JSON.stringify(sources));
    this.pyodide.runPython(
      `harness = boot(sources); ${ENTRIES.join(", ")} = harness.entries(); del sources`,
    );
  }

  #keep() {
    this.stack = this.module.stackSave();
    this.size = this.module.HEAPU8.length;
    this.image = squeeze(this.module.HEAPU8.subarray(0, this.module._sbrk(0)));
  }

  /** Undoes all that has run since the start. */
  reset() {
    this.module.stackRestore(this.stack);
    spread(this.image, this.module.HEAPU8);
  }

  /** A copy of the memory that another worker may start from, as bytes. */
  snapshot() {
    this.reset();
    this.unlock();
    const whole = this.pyodide._api.makeSnapshot();
    const header = new Uint32Array(whole.buffer, 0, 2)[1];
    return whole.subarray(0, header + this.size);
  }

  /** Runs a request and hands over one reply after another: its JSON text and its buffer, if any. */
  run(request, text, hand) {
    this.#begin(text);
    for (let handed = 0; ; handed += 1) {
      const began = stopwatch();
      restartClock();
      const { reply, wrecked } = this.#next();
      if (reply === "") return;
      const millis = Math.round((stopwatch() - began) * 100) / 100;
      hand(`${reply},"millis":${millis}}`, this.#buffer());
      // The next input begins in an interpreter that is whole again.
      if (wrecked && !request.inputs) return;
      if (wrecked) this.#begin(JSON.stringify({ ...request, first: handed + 1 }));
    }
  }

  #begin(text) {
    this.reset();
    restartClock();
    this.begin(text);
  }

  /** The next reply. Where the browser's own stack ran out beneath the interpreter, what can still be told is asked for. */
  #next() {
    try {
      return { reply: this.step(), wrecked: false };
    } catch (error) {
      if (!(error instanceof RangeError) && error?.name !== "InternalError") throw error;
      // The stack's pointer stays deep: what lies above it is still needed for the look.
      return { reply: this.wreck(), wrecked: true };
    }
  }

  /** The words that go with a reply: their address and number are asked for, and they are copied out of the memory. */
  #buffer() {
    const [address, length] = this.words().split(" ").map(Number);
    return length ? this.module.HEAPU8.slice(address, address + 4 * length).buffer : undefined;
  }
}
