// The licences of what a folder of the site is bundled from, in one text beside it: each package that esbuild took a file of, with
// the notice that its licence asks to be passed on.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));
const MODULES = "node_modules/";
const RULE = "=".repeat(80);

/** The packages that files of a bundle come from, by what esbuild says of it. */
export function packagesOf(metafile) {
  const inside = Object.keys(metafile.inputs).filter((path) => path.includes(MODULES)).map((path) => path.split(MODULES).at(-1));
  const names = inside.map((path) => path.split("/").slice(0, path.startsWith("@") ? 2 : 1).join("/"));
  return [...new Set(names)].sort();
}

/** A package's name, version and licence, and the notice that lies in it. */
function notice(name) {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} brings no licence; www/build/notices.mjs must be told where it is.`);
  return section(`${name} ${version}, ${license}`, readFileSync(join(folder, file), "utf8"));
}

/** One part of the text. */
export function section(title, text) {
  return `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`;
}

/** Writes the notices of these packages, and what else is to be said, into a folder. */
export function writeNotices(target, packages, more = []) {
  const begin = "What this folder is made of besides Dryrun's own code, and on whose terms.\n";
  writeFileSync(join(target, "LICENSES.txt"), [begin, ...packages.map(notice), ...more].join("\n"));
}
