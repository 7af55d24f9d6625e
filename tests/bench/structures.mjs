// How long one step forward takes to be drawn where the picture is SVG, at the sizes that a structure is still read at: script and
// paint together (see support/step_times.mjs), beside what a frame of an empty page costs on the same machine.

import { availableParallelism, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { SIZES, site } from "../browser.mjs";
import { figures } from "./support/figures.mjs";
import { emptyFrames, moveTo, percentile, stepTimes, told as times, unlimited } from "./support/step_times.mjs";

const STEPS = 150;
const MOST = 4; // ms of script and paint, at the 95th percentile

/** What is shown: by a random input's size, or typed. */
const STRUCTURES = [
  { name: "list of 50 nodes", slug: "reverse-linked-list", size: 50 },
  { name: "tree of 63 nodes", slug: "binary-tree-level-order", size: 63 },
  { name: "graph of 30 nodes", slug: "graph-traversal", size: 30 },
  { name: "table of 20 × 20 cells", slug: "edit-distance", size: 19 },
];

console.log(`the machine's load: ${loadavg()[0].toFixed(2)} on ${availableParallelism()} cores, averaged over a minute`);
const browser = await chromium.launch(unlimited());
const empty = await browser.newPage({ viewport: SIZES.desktop });
const bare = times(await emptyFrames(empty, STEPS), "frame");
console.log(`a frame of a page with nothing but a moving square, ${STEPS} times, median / 95th / worst in ms: ${bare}`);
await empty.close();
const { told, end } = figures();
for (const { name, slug, size } of STRUCTURES) {
  const page = await browser.newPage({ viewport: SIZES.desktop, reducedMotion: "reduce" });
  await page.goto(`${site}/visualize/${slug}`);
  await page.locator("#app[data-started]").waitFor({ state: "attached" });
  await page.getByLabel("Size").fill(String(size));
  await page.getByRole("button", { name: "Random" }).click();
  await moveTo(page, 0.3);
  const steps = await stepTimes(page, STEPS);
  console.log(`${name}, ${STEPS} steps, median / 95th / worst in ms: script ${times(steps, "script")}, with paint ${times(steps, "frame")}`);
  told(`  script and paint of a step of the ${name}, 95th percentile`, percentile(steps, "frame", 0.95), MOST, "ms");
  await page.close();
}
await browser.close();
if (!end()) process.exitCode = 1;
