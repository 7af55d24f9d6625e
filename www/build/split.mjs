// What Trunk calls as wasm-bindgen: takes a program with split points apart first, because Trunk does not know of any.
//
// The main part goes on to the real wasm-bindgen. The other parts and the script that fetches them are left in the
// folder `split` beside its output, optimised, for the site's hook to put in their place. A program without split points
// is passed on as it came.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { shorten } from "./shorten.mjs";

const OURS = join(dirname(fileURLToPath(import.meta.url)), "bin");
const SPLIT_POINT = "__wasm_split_00";

// Runs a program to its end; ends this one in the same way where it fails.
async function run(program, words) {
  const child = spawn(program, words, { stdio: "inherit" });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) {
    console.error(`${program} ended with ${code}.`);
    process.exit(code ?? 1);
  }
}

function realBindgen() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "" && folder !== OURS);
  const found = folders.map((folder) => join(folder, "wasm-bindgen")).find((path) => existsSync(path));
  if (found === undefined) {
    console.error("There is no wasm-bindgen on PATH; `cargo xtask setup` installs it and prints the PATH.");
    process.exit(1);
  }
  return found;
}

const option = (words, name) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);

async function split(words, program, output) {
  const folder = join(output, "split");
  const name = option(words, "--out-name");
  mkdirSync(folder, { recursive: true });
  await run("wasm-split-cli", [program, folder, "--out-name", name]);
  const main = join(folder, `${name}.wasm`);
  await run(realBindgen(), [...words.map((word) => (word === program ? main : word)), "--keep-lld-exports"]);
  rmSync(main);
  shorten(`${output}/${name}_bg.wasm`, `${output}/${name}.js`);
  const parts = readdirSync(folder).filter((file) => file.endsWith(".wasm"));
  // One after the other: each takes all cores by itself.
  for (const part of parts) await optimise(join(folder, part));
}

// For size, twice, because the second time still finds something; this also drops the names, and what every file would say
// about its compiler. The main part is optimised once more by whoever calls this.
async function optimise(part) {
  await run("wasm-opt", ["-Oz", "-Oz", "--strip-producers", "--strip-target-features", part, "-o", `${part}.small`]);
  renameSync(`${part}.small`, part);
}

const words = process.argv.slice(2);
const program = words.find((word) => word.endsWith(".wasm"));
const output = option(words, "--out-dir");
if (program === undefined || output === undefined) {
  await run(realBindgen(), words);
} else {
  rmSync(join(output, "split"), { recursive: true, force: true });
  if (readFileSync(program).includes(SPLIT_POINT)) await split(words, program, output);
  else await run(realBindgen(), words);
}
