// Cuts the monospace font down to the characters the page uses: 40 kB become about 9 kB.
//
// Runs before every build (Trunk's pre_build hook) and does nothing when its result is newer than its inputs.
// Writes generated/mono.woff2 (weights 400 to 700) and its licence beside it. Ligatures are dropped on purpose: in
// code that is being learnt, `!=` should look like the two characters that are typed.

import { copyFile, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const PACKAGE = here("../node_modules/@fontsource-variable/jetbrains-mono/");
const SOURCE = `${PACKAGE}files/jetbrains-mono-latin-wght-normal.woff2`;
const TARGET = here("../generated/mono.woff2");

/** Printable ASCII, and the few signs that code, values and prose in code use. The source has no ← → ≤ ≥ ∞: these
 *  come from the fallback font, and are asked for here so that a later source brings them. */
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).join("");
const SIGNS = "\u00a0·×÷±°–—…‘’“”←→↑↓−≤≥≠∞│─┌┐└┘├┤";

async function isFresh() {
  try {
    const made = (await stat(TARGET)).mtimeMs;
    const inputs = await Promise.all([SOURCE, here("font.mjs")].map((path) => stat(path)));
    return inputs.every((input) => input.mtimeMs < made);
  } catch {
    return false;
  }
}

async function main() {
  if (await isFresh()) return;
  const { default: subsetFont } = await import("subset-font");
  const font = await subsetFont(await readFile(SOURCE), ASCII + SIGNS, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: [],
  });
  await mkdir(here("../generated/"), { recursive: true });
  await copyFile(`${PACKAGE}LICENSE`, here("../generated/mono-licence.txt"));
  // Written aside and renamed: a build that is stopped half-way leaves no broken font behind.
  await writeFile(`${TARGET}.part`, font);
  await rename(`${TARGET}.part`, TARGET);
}

try {
  await main();
} catch (error) {
  console.error(`The monospace font could not be cut down (${error.message}). Run \`npm ci\` in www/ and build again.`);
  process.exitCode = 1;
}
