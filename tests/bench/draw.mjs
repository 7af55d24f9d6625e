// How long one step forward takes to be drawn on the page, on a random grid of 1000 × 1000 cells: from the click to the
// picture. "Script" is the app's part (state, views, pixels), which ends with the microtasks of the click; "frame" goes on
// to the task after the next frame, so it holds the browser's style, layout and painting too. The limit on frames is
// off, or every frame would last 16 ms, and motion is reduced, or the frames of the step before would be counted in.

import { availableParallelism, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { SIZES, launchOptions, site } from "../browser.mjs";

const STEPS = 200;
const MOST = 4; // ms of script, at the 95th percentile

console.log(`the machine's load: ${loadavg()[0].toFixed(2)} on ${availableParallelism()} cores, averaged over a minute`);
const options = launchOptions();
const browser = await chromium.launch({
  ...options,
  args: [...options.args, "--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
const page = await browser.newPage({ viewport: SIZES.desktop, reducedMotion: "reduce" });
await page.goto(`${site}/visualize/number-of-islands`);
await page.locator("#app[data-started]").waitFor({ state: "attached" });
await page.getByLabel("Size").fill("1000");
await page.getByRole("button", { name: "Random" }).click();
await page.locator(".grid-canvas canvas").waitFor();
// From the middle of the run on, where the queue is long.
await page.getByRole("slider", { name: "Step" }).evaluate((slider) => {
  slider.value = String(Math.floor(Number(slider.max) / 2));
  slider.dispatchEvent(new Event("input", { bubbles: true }));
});
await page.waitForTimeout(500);

const times = await page.getByRole("button", { name: "Forward", exact: true }).evaluate(async (forward, steps) => {
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  const shown = () => document.querySelector('[role="slider"], input[type="range"]').getAttribute("aria-valuetext");
  const times = [];
  for (let step = 0; step < steps; step += 1) {
    const before = shown();
    const start = performance.now();
    forward.click();
    await Promise.resolve();
    const script = performance.now() - start;
    if (shown() === before) throw new Error("the step was not drawn with the click");
    await new Promise(requestAnimationFrame);
    await task();
    times.push({ script, frame: performance.now() - start });
  }
  return times;
}, STEPS);
await browser.close();

const percentile = (name, share) => times.map((time) => time[name]).sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
const told = (name) => [0.5, 0.95, 1].map((share) => percentile(name, share).toFixed(2)).join(" / ");
console.log(`one step of ${STEPS}, median / 95th / worst in ms: script ${told("script")}, frame ${told("frame")}`);
const reached = percentile("script", 0.95) <= MOST;
console.log(`script at the 95th percentile: ${percentile("script", 0.95).toFixed(2)} ms of ${MOST} ms: ${reached ? "holds" : "EXCEEDED"}`);
if (!reached) process.exitCode = 1;
