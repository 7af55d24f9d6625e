// Starts the interpreter: from a snapshot of an earlier worker's memory if there is one, else from the beginning.

import { Interpreter, OPTIONS, limitMemory } from "./interpreter.mjs";
import { pour } from "./sparse.mjs";

/** Pyodide with the options every start has in common. `extra` are those of this one. */
async function load({ loadPyodide, indexURL, createPyodideModule, lock }, extra) {
  return loadPyodide({ ...OPTIONS, indexURL, createPyodideModule, lockFileContents: lock, ...extra });
}

/**
 * Pyodide with an earlier worker's memory. Pyodide takes a memory as one array: a head that says how to read it, then the bytes, all of
 * which it would copy. It gets an array that holds the head, whose text has no gaps, and the bytes are written where they belong, so that
 * what was never used stays untouched: of thirty megabytes that is two thirds.
 */
async function restore(means, memory) {
  const whole = new Uint8Array(memory.length);
  const [, head] = new Uint32Array(memory.held.slice(0, 8).buffer);
  whole.set(memory.held.subarray(0, head));
  let module = null;
  whole.subarray = (from, to) => {
    if (to !== undefined) return Uint8Array.prototype.subarray.call(whole, from, to);
    pour(memory, from, module.HEAPU8);
    return [];
  };
  const createPyodideModule = (settings) => {
    module = settings;
    return means.createPyodideModule(settings);
  };
  return load({ ...means, createPyodideModule }, { _loadSnapshot: whole });
}

/** What is at hand for a start: Pyodide's loader and its module, where its files are, and the harness's sources; `memory` is an
 * earlier worker's as `squeeze` gives it, or null. */
export async function startInterpreter(means, memory) {
  limitMemory();
  if (memory) {
    try {
      const pyodide = await restore(means, memory);
      return { interpreter: new Interpreter(pyodide, null, null), restored: true };
    } catch {
      // A snapshot that cannot be used costs time, not the start: it may be of another version.
    }
  }
  const pyodide = await load(means, { _makeSnapshot: true });
  return { interpreter: new Interpreter(pyodide, means.boot, means.harness), restored: false };
}
