// Starts the interpreter: from a snapshot of an earlier worker's memory if there is one, else from the beginning.

import { Interpreter, OPTIONS, limitMemory } from "./interpreter.mjs";

/** Pyodide with the options every start has in common. `extra` are those of this one. */
async function load({ loadPyodide, indexURL, createPyodideModule, lock }, extra) {
  return loadPyodide({ ...OPTIONS, indexURL, createPyodideModule, lockFileContents: lock, ...extra });
}

/** What is at hand for a start: Pyodide's loader and its module, where its files are, and the harness's sources; `memory` is an
 * earlier worker's, or null. */
export async function startInterpreter(means, memory) {
  limitMemory();
  if (memory) {
    try {
      const pyodide = await load(means, { _loadSnapshot: memory });
      return { interpreter: new Interpreter(pyodide, null, null), restored: true };
    } catch {
      // A snapshot that cannot be used costs time, not the start: it may be of another version.
    }
  }
  const pyodide = await load(means, { _makeSnapshot: true });
  return { interpreter: new Interpreter(pyodide, means.boot, means.harness), restored: false };
}
