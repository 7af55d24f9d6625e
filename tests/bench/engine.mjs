// The figures of speed in the browser: opens the page that `cargo xtask bench` made of tests/examples/bench and prints
// what it says. Ends with an error when a bound is exceeded.

import { availableParallelism, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { launchOptions, site } from "../browser.mjs";

const LONGEST = 3 * 60_000;

console.log(`the machine's load                             ${loadavg()[0].toFixed(2)} on ${availableParallelism()} cores, averaged over a minute`);

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
let said = "";
page.on("console", (message) => {
  if (message.type() === "log") said += `${message.text()}\n`;
});
page.on("pageerror", (error) => {
  said += `error: ${error.message}\n`;
});
await page.goto(site);
await page.waitForFunction(() => document.title === "done", undefined, { timeout: LONGEST }).catch(() => undefined);
await browser.close();
console.log(said);
if (!said.includes("bench: every bound holds")) process.exitCode = 1;
