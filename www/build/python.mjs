// Writes what the Python runtime consists of into a folder: Pyodide, a standard library cut down to what interviews use, and the
// worker with the harness.
//
// The library is stored in its archive without compression, because the server compresses the whole better, and as bytecode,
// because compiling a hundred modules is what a start would spend its time on.

import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { library } from "../workers/python/library.mjs";
import { section, writeNotices } from "./notices.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const source = join(here, "../workers/python");
const shared = join(here, "../workers/shared");
const package_ = join(here, "../node_modules/pyodide");

const OWN = ["worker.mjs", "interpreter.mjs", "clock.mjs", "copies.mjs", "loading.mjs", "sparse.mjs", "start.mjs"];
const SHARED = ["port.mjs", "isolate.mjs"];
// Fetched with a progress bar, so their sizes are told beforehand: a server's compression hides them.
const LARGE = ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];

function harness() {
  const folder = join(source, "harness");
  const files = readdirSync(folder).filter((name) => name.endsWith(".py"));
  return Object.fromEntries(files.sort().map((name) => [name.slice(0, -3), readFileSync(join(folder, name), "utf8")]));
}

/** What the worker must know of the files beside it, as a module. */
function manifest(target, pyodide) {
  const { info } = JSON.parse(readFileSync(join(pyodide, "pyodide-lock.json"), "utf8"));
  const sizes = Object.fromEntries(LARGE.map((name) => [name, statSync(join(target, name)).size]));
  const boot = readFileSync(join(source, "boot.py"), "utf8");
  const members = { sizes, lock: { info, packages: {} }, boot, harness: harness() };
  const lines = Object.entries(members).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  return `// Written by the build: the sizes of the large files, Pyodide's list of packages, emptied, and the harness.\n${lines.join("")}`;
}

/** What the runtime brings: Pyodide, and CPython with its library, each with its licence, which npm's package does not hold. */
function notices(target, pyodide) {
  const { version, homepage, license } = JSON.parse(readFileSync(join(pyodide, "package.json"), "utf8"));
  const text = (name) => readFileSync(join(here, "licences", name), "utf8");
  const source = `Unchanged; its source is at ${homepage}, version ${version}.`;
  writeNotices(target, [], [
    section(`Pyodide ${version}, ${license}`, `${source}\n\n${text("MPL-2.0.txt")}`),
    section("CPython and its library, PSF-2.0", `Modules that interviews do not use are left out.\n\n${text("CPython.txt")}`),
  ]);
}

/** Writes the runtime into the empty folder `target`; `pyodide` is the folder of its package. */
export async function build(target, { pyodide = package_ } = {}) {
  for (const name of ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"]) {
    cpSync(join(pyodide, name), join(target, name));
  }
  writeFileSync(join(target, "python_stdlib.zip"), await library(pyodide));
  for (const name of OWN) cpSync(join(source, name), join(target, name));
  for (const name of SHARED) cpSync(join(shared, name), join(target, name));
  writeFileSync(join(target, "manifest.mjs"), manifest(target, pyodide));
  notices(target, pyodide);
}
