// Builds what pages fetch only when somebody writes or runs code: the editor and each language's worker, into
// generated/runtime/<name>/.
//
// Runs before every build (Trunk's pre_build hook) and builds a folder again only when something it is made of has changed.
// The site's hook gives each folder a name with its hash, so that a browser keeps one until it really changes.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Each folder with what it is made of, besides its own script and the locked packages. */
const FOLDERS = [
  { name: "editor", sources: ["../editor"] },
  { name: "javascript", sources: ["../workers/javascript", "../workers/shared"] },
  { name: "python", sources: ["../workers/python", "../workers/shared"] },
];

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes("__pycache__"));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** A hash of everything that a folder is made of. */
async function stamp({ name, sources }) {
  const hash = createHash("sha256");
  const folders = await Promise.all(sources.map((source) => filesBelow(here(source))));
  for (const file of [here("runtime.mjs"), here(`${name}.mjs`), here("notices.mjs"), here("../package-lock.json"), ...folders.flat()]) {
    hash.update(file.slice(here("..").length)).update(await readFile(file));
  }
  return hash.digest("hex");
}

async function build(folder) {
  const target = here(`../generated/runtime/${folder.name}`);
  const stampFile = here(`../generated/runtime/${folder.name}.stamp`);
  const wanted = await stamp(folder);
  const there = await readFile(stampFile, "utf8").catch(() => "");
  if (there === wanted && (await stat(target).catch(() => null))) return;
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const { build: make } = await import(`./${folder.name}.mjs`);
  await make(part);
  await rm(target, { recursive: true, force: true });
  await rename(part, target);
  await writeFile(stampFile, wanted);
}

for (const folder of FOLDERS) await build(folder);
