// The Python runtime as the build writes it, in a folder named by what it is made of: the test files share one build.

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../../www/build/python.mjs";

const www = fileURLToPath(new URL("../../../www/", import.meta.url));

function sources() {
  const below = ["workers/python", "workers/python/harness", "workers/shared"].flatMap((folder) =>
    readdirSync(join(www, folder)).sort().map((name) => join(www, folder, name)));
  return [...below.filter((file) => /\.(py|mjs)$/.test(file)), join(www, "build/python.mjs"), join(www, "package-lock.json")];
}

/** The folder of the runtime: what DRYRUN_PYTHON names, else one in the system's folder for temporary files. */
export async function builtRuntime() {
  if (process.env.DRYRUN_PYTHON) return `${process.env.DRYRUN_PYTHON}/`;
  const hash = createHash("sha256");
  for (const file of sources()) hash.update(file).update(readFileSync(file));
  const folder = join(tmpdir(), `dryrun-python-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) await place(folder);
  return `${folder}/`;
}

/** Builds beside the folder and renames, so that nobody sees half a build; the first of two wins. */
async function place(folder) {
  const part = mkdtempSync(`${folder}.`);
  await build(part);
  try {
    renameSync(part, folder);
  } catch {
    rmSync(part, { recursive: true, force: true });
  }
}
