// Joins the style sheets into generated/site.css: tokens.css and base.css first, then one file a part by name.
//
// Runs before every build (Trunk's pre_build hook). One file means one request; comments and indentation stay at home.
// Nothing else is changed, so that a rule in the browser is the rule in the source.

import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const FIRST = ["tokens.css", "base.css"];
const TARGET = here("../generated/site.css");

/** The sheets in the order in which the cascade needs them. */
async function sheets() {
  const names = (await readdir(here("../styles/"))).filter((name) => name.endsWith(".css")).sort();
  return [...FIRST, ...names.filter((name) => !FIRST.includes(name))];
}

/** Without comments, indentation and empty lines; what stands in quotes is left as it is. */
function slim(css) {
  const bare = css.replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\//g, (_, quoted) => quoted ?? "");
  return bare
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

const texts = await Promise.all((await sheets()).map((name) => readFile(here(`../styles/${name}`), "utf8")));
const css = `${texts.map(slim).join("\n")}\n`;
const before = await readFile(TARGET, "utf8").catch(() => "");
if (css !== before) {
  await mkdir(here("../generated/"), { recursive: true });
  await writeFile(`${TARGET}.part`, css);
  await rename(`${TARGET}.part`, TARGET);
}
