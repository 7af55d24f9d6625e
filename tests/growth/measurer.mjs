// The page's own way of measuring as a program of its own (crates/judge/examples/growth.rs): it says what to run, and is told the counts.

import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CARGO = ["--quiet", "--package", "judge", "--example", "growth"];

/** Builds and starts it; `close` ends it. */
export function openMeasurer() {
  execFileSync("cargo", ["build", ...CARGO], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const child = spawn("cargo", ["run", ...CARGO], { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (value) => child.stdin.write(`${JSON.stringify(value)}\n`);

  async function hear() {
    const { value, done } = await lines.next();
    if (done) throw new Error("The measurer has ended.");
    return JSON.parse(value);
  }

  return {
    /** Measures: `count` is given each batch and gives its counts. The answer is the verdict. */
    async measure(signature, generator, count) {
      say({ signature, generator });
      for (let told = await hear(); ; told = await hear()) {
        if (told.time) return told;
        say({ counts: await count(told) });
      }
    },
    /** The inputs of the first batch whose n is so large, as if every run had cost nothing. */
    async first(signature, generator, least) {
      let found = null;
      await this.measure(signature, generator, async ({ n, inputs }) => {
        if (!found && n[0] >= least) found = inputs;
        return inputs.map(() => [1, 0, "returned"]);
      });
      return found;
    },
    close: () => child.stdin.end(),
  };
}
