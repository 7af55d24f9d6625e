// Joins the style sheets that styles/site.css names, in its order, into generated/site.css.
//
// Runs before every build (Trunk's pre_build hook). One file means one request; comments and indentation stay at home.
// Nothing else is changed, so that a rule in the browser is the rule in the source.

import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const LIST = "site.css";
const TARGET = here("../generated/site.css");

/** The sheets in the order in which the cascade needs them. A sheet that the list forgets would be missed too late. */
async function sheets() {
  const list = await readFile(here(`../styles/${LIST}`), "utf8");
  const names = [...list.matchAll(/^@import '\.\/([\w-]+\.css)';$/gm)].map(([, name]) => name);
  const there = (await readdir(here("../styles/"))).filter((name) => name.endsWith(".css") && name !== LIST);
  const forgotten = there.filter((name) => !names.includes(name));
  if (forgotten.length > 0) throw new Error(`styles/${LIST} does not name ${forgotten.join(", ")}`);
  return names;
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
