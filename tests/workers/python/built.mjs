// The Python runtime as the build writes it, in a folder of its own that is made once for a test file and removed after it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../../www/build/python.mjs";

/** A folder with the runtime: what DRYRUN_PYTHON names, else a fresh build. */
export async function builtRuntime() {
  if (process.env.DRYRUN_PYTHON) return `${process.env.DRYRUN_PYTHON}/`;
  const folder = mkdtempSync(join(tmpdir(), "dryrun-python-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build(folder);
  return `${folder}/`;
}
