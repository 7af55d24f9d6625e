// Running code, on the release site as a learner does it: how soon each language is ready, how long an easy question's cases take, and
// what a run of a million lines asks of time and memory. A start is timed from the worker's creation to its word that it is ready.
//
// The limit on frames is off, and motion is reduced, as in draw.mjs. Memory "above the runtime's own" is above the same page with
// Python started and one round of tests run, before anything is recorded, copied or kept ready.

import { availableParallelism, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { SIZES, launchOptions, site } from "../browser.mjs";
import { figures, median } from "./support/figures.mjs";
import { count, jump, twenty, walk, watchWorkers } from "./support/in_page.mjs";
import { held } from "./support/memory.mjs";
import { ANY, BEYOND, FIB, MILLION, RIGHT, WITHOUT_END } from "./support/programs.mjs";

const STARTS = 6;
const JUMPS = 20;
const STEPS = 100;

console.log(`the machine's load: ${loadavg()[0].toFixed(2)} on ${availableParallelism()} cores, averaged over a minute`);
const options = launchOptions();
const browser = await chromium.launch({ ...options, args: [...options.args, "--disable-frame-rate-limit", "--disable-gpu-vsync"] });
const { told, end } = figures();

const profile = () => browser.newContext({ viewport: SIZES.desktop, reducedMotion: "reduce" });

/** The question's page with the editor for a language. */
async function visit(language, context) {
  const page = await context.newPage();
  await page.addInitScript(watchWorkers);
  await page.goto(`${site}/questions/reverse-linked-list`);
  await page.locator("#app[data-started]").waitFor({ state: "attached" });
  await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: language, exact: true }).click();
  await page.locator(".cm-content").waitFor();
  // What the page fetches ahead of need has come by then.
  await page.waitForTimeout(1500);
  return page;
}

const status = (page) => page.locator(".q-tests-bar [role=status]").first();
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const write = (page, language, code) => page.getByRole("textbox", { name: `Your code in ${language}` }).fill(code);

/** Writes a program and runs the tests to their end. */
async function run(page, language, code) {
  await write(page, language, code);
  await press(page, "Run tests");
  await status(page).getByText(/passed/).waitFor({ timeout: 60_000 });
}

/** How long the starts of the page's workers took, once there are so many. */
async function starts(page, number) {
  const enough = (wanted) => window.starts.filter(({ took }) => took !== null).length >= wanted;
  await page.waitForFunction(enough, number, { timeout: 60_000 });
  return page.evaluate(() => window.starts.map(({ took }) => took));
}

/** Python: the first start of a fresh profile, those from the copy, and the first one of the next visit. */
async function python() {
  const context = await profile();
  const page = await visit("Python", context);
  await run(page, "Python", RIGHT);
  told("Python ready, in a fresh profile", (await starts(page, 1))[0], 2500, "ms");
  told("20 cases of an easy question in Python, warm", await page.evaluate(twenty, RIGHT), 150, "ms");
  let took = await starts(page, 2);
  await write(page, "Python", WITHOUT_END);
  for (let number = 3; number <= STARTS + 1; number += 1) {
    // The spare worker takes the place of the one that is stopped, and at the page's rest another one is started.
    await press(page, "Run tests");
    await status(page).getByText("Running case 1").waitFor();
    // Chromium gives a busy worker two seconds before it ends it by force: they shall not be counted with the next start.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await press(page, "Stop");
    took = await starts(page, number);
    await page.waitForTimeout(2500);
  }
  told(`Python ready from the copy, median of ${took.length - 1}`, median(took.slice(1)), 400, "ms");
  await page.close();
  const next = await visit("Python", context);
  await run(next, "Python", RIGHT);
  told("Python ready on the next visit, from the copy that was kept", (await starts(next, 1))[0], null, "ms");
  await context.close();
}

/** JavaScript: the first start of a fresh profile. */
async function javascript() {
  const context = await profile();
  const page = await visit("JavaScript", context);
  await run(page, "JavaScript", ANY);
  told("JavaScript ready, in a fresh profile", (await starts(page, 1))[0], 300, "ms");
  await context.close();
}

/** Runs a program and opens the steps of its first case: how many there are, and how long the first took to come. */
async function steps(page, code) {
  await run(page, "Python", code);
  const began = Date.now();
  await page.getByRole("button", { name: "Step through this case" }).first().click();
  await page.getByRole("slider", { name: "Step" }).waitFor({ timeout: 60_000 });
  return { number: await page.evaluate(count), took: Date.now() - began };
}

const close = (page) => page.getByRole("dialog").getByRole("button", { name: "Close" }).click();

/** A run of a million lines: jumps, steps, memory. */
async function million() {
  const context = await profile();
  const page = await visit("Python", context);
  await run(page, "Python", RIGHT);
  const before = await held(browser, page);
  const { number, took } = await steps(page, MILLION);
  told(`a run of ${number} events, recorded and shown`, took, null, "ms");
  const jumps = [];
  for (let at = 1; at <= JUMPS; at += 1) jumps.push(await page.evaluate(jump, Math.floor(((at * 0.618034) % 1) * number)));
  told(`  at a step after a jump, worst of ${JUMPS} (median ${median(jumps).toFixed(0)} ms)`, Math.max(...jumps), 700, "ms");
  const walked = await page.evaluate(walk, STEPS);
  const [script, frame] = ["script", "frame"].map((part) => walked.map((time) => time[part]).sort((one, other) => one - other));
  const most = (times) => times[Math.floor(0.95 * (STEPS - 1))];
  // As with a jump, until the state stands in the page; the browser paints it with its next frame.
  told(`  at the next step in the window, 95th percentile of ${STEPS} (median ${median(script).toFixed(1)} ms)`, most(script), 16, "ms");
  told(`    until the frame after that (median ${median(frame).toFixed(1)} ms)`, most(frame), null, "ms");
  // The spare worker is there as well, as it would be for a learner who reads.
  await starts(page, 2);
  const after = await held(browser, page);
  if (before !== null && after !== null) told(`  memory above the runtime's own (${before.toFixed(0)} MB)`, after - before, 120, "MB");
  await close(page);
  await context.close();
}

/** Runs that are long in other ways: a recursion, and one that reaches the limit. */
async function others() {
  const context = await profile();
  const page = await visit("Python", context);
  const fib = await steps(page, FIB);
  const places = Array.from({ length: 41 }, (_, at) => Math.floor((at / 40) * (fib.number - 1)));
  const scrubbed = [];
  for (const place of places) scrubbed.push(await page.evaluate(jump, place));
  told(`fib(20), ${fib.number} events, scrubbed from end to end, worst of ${places.length}`, Math.max(...scrubbed), 700, "ms");
  await close(page);
  const long = await steps(page, BEYOND);
  told(`a run that reaches the limit of ${long.number} events, recorded and shown`, long.took, null, "ms");
  told("  at its last step", await page.evaluate(jump, long.number - 1), null, "ms");
  await context.close();
}

for (const part of [python, javascript, million, others]) await part();
await browser.close();
if (!end()) process.exitCode = 1;
