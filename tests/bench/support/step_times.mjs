// How long steps forward take to be drawn on a visualizer's page: from the click to the picture. "Script" is the app's part (state,
// views, pixels), which ends with the microtasks of the click; "frame" goes on to the task after the next frame, so it holds the
// browser's style, layout and painting too. The limit on frames is to be off, or every frame would last 16 ms, and motion
// reduced, or the frames of the step before would be counted in.

import { launchOptions } from "../../browser.mjs";

/** How the browser is started, so that a frame lasts as long as its work. */
export function unlimited() {
  const options = launchOptions();
  return { ...options, args: [...options.args, "--disable-frame-rate-limit", "--disable-gpu-vsync"] };
}

/** Moves the bar to a share of the run. */
export async function moveTo(page, share) {
  await page.getByRole("slider", { name: "Step" }).evaluate((slider, share) => {
    slider.value = String(Math.floor(Number(slider.max) * share));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }, share);
  await page.waitForTimeout(500);
}

/** The times of so many steps forward; a run that ends is begun again. */
export function stepTimes(page, steps) {
  return page.getByRole("button", { name: "Forward", exact: true }).evaluate(async (forward, steps) => {
    const task = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
    const slider = document.querySelector('[role="slider"], input[type="range"]');
    const shown = () => slider.getAttribute("aria-valuetext");
    const times = [];
    while (times.length < steps) {
      if (slider.value === slider.max) {
        slider.value = "0";
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const before = shown();
      const start = performance.now();
      forward.click();
      // A drawing that was already asked for comes first, so that this one may be some microtasks away.
      for (let tick = 0; tick < 20 && shown() === before; tick += 1) await Promise.resolve();
      const inClick = shown() === before ? null : performance.now() - start;
      // What is not drawn with the click is waited for, and counts with all that passes until then.
      do {
        await new Promise(requestAnimationFrame);
        await task();
      } while (shown() === before && performance.now() - start < 2000);
      if (shown() === before) throw new Error(`the step after ${before} was never drawn`);
      const frame = performance.now() - start;
      times.push({ script: inClick ?? frame, frame });
    }
    return times;
  }, steps);
}

/** The times of so many frames of an empty page on which a square moves: what a frame costs here before anything of ours is in it. */
export async function emptyFrames(page, frames) {
  await page.setContent('<svg width="400" height="300"><rect width="40" height="40" /></svg>');
  return page.locator("rect").evaluate(async (square, frames) => {
    const { port1, port2 } = new MessageChannel();
    const times = [];
    while (times.length < frames) {
      const start = performance.now();
      square.setAttribute("x", times.length % 300);
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
      times.push({ frame: performance.now() - start });
    }
    return times;
  }, frames);
}

/** The time that a share of the measurements stay under. */
export function percentile(times, part, share) {
  return times.map((time) => time[part]).sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
}

/** Median, 95th percentile and worst, as text. */
export function told(times, part) {
  return [0.5, 0.95, 1].map((share) => percentile(times, part, share).toFixed(2)).join(" / ");
}
