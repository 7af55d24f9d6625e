// The figures of speed in the browser: opens the page that `cargo xtask bench` made of tests/examples/bench.rs and prints
// what it says. Ends with an error when a bound is exceeded.

import { chromium } from "@playwright/test";
import { launchOptions, site } from "../browser.mjs";

const LONGEST = 3 * 60_000;

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
let said = "";
page.on("console", (message) => {
  said += `${message.text()}\n`;
});
page.on("pageerror", (error) => {
  said += `error: ${error.message}\n`;
});
await page.goto(site);
await page.waitForFunction(() => document.title === "done", undefined, { timeout: LONGEST }).catch(() => undefined);
await browser.close();
console.log(said);
if (!said.includes("bench: every bound holds")) process.exitCode = 1;
