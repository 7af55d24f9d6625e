// Screenshots of every route of the built site and of every visualizer's middle step, into shots/.
//
// Called by `cargo xtask shots`, which builds and serves the site first. `--only=TEXT` keeps the routes that contain the
// text, `--full` takes the whole page instead of the first screen. One browser, two pages at a time. Names are
// `<route>.<size>.<theme>.png`, with `middle` before the size where a visualizer stands at its middle step.

import { chromium } from "@playwright/test";
import { mkdir, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SIZES, launchOptions, site } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const THEMES = ["light", "dark"];
const TOGETHER = 2;

const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length) ?? "";
const fullPage = process.argv.includes("--full");

/** Every folder of dist/ with an index.html, and an address that does not exist. */
async function routes() {
  const files = await readdir(`${ROOT}dist`, { recursive: true });
  const pages = files.filter((file) => file.endsWith("index.html")).map((file) => `/${file.slice(0, -"index.html".length)}`);
  return [...pages.map((page) => (page === "/" ? page : page.replace(/\/$/, ""))), "/not-a-page"].sort();
}

const fileName = (route) => (route === "/" ? "home" : route.slice(1).replaceAll("/", "-"));

/** Moves the slider named Step to its middle, as a hand would; false where there is none. */
async function toMiddleStep(page) {
  const slider = page.getByRole("slider", { name: "Step", exact: true });
  if ((await slider.count()) !== 1) return false;
  await slider.evaluate((element) => {
    const last = Number(element.getAttribute("max") ?? element.getAttribute("aria-valuemax"));
    const first = Number(element.getAttribute("min") ?? element.getAttribute("aria-valuemin") ?? 0);
    element.value = String(Math.round((first + last) / 2));
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitForTimeout(400); // the glide between two steps, and one frame more
  return true;
}

async function shoot(browser, { route, size, theme }) {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme, hasTouch: size !== "desktop" });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  try {
    await page.goto(site + route, { waitUntil: "networkidle" });
    await page.locator("#app[data-started]").waitFor({ state: "attached" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const name = `${ROOT}shots/${fileName(route)}`;
    await page.screenshot({ path: `${name}.${size}.${theme}.png`, fullPage });
    if (route.startsWith("/visualize/") && (await toMiddleStep(page))) {
      await page.screenshot({ path: `${name}.middle.${size}.${theme}.png`, fullPage });
    }
  } finally {
    await context.close();
  }
  return faults.map((fault) => `${route} (${size}, ${theme}): ${fault}`);
}

async function main() {
  await mkdir(`${ROOT}shots`, { recursive: true });
  const wanted = (await routes()).filter((route) => route.includes(only));
  const jobs = wanted.flatMap((route) => Object.keys(SIZES).flatMap((size) => THEMES.map((theme) => ({ route, size, theme }))));
  const browser = await chromium.launch(launchOptions());
  const faults = [];
  const queue = jobs.values();
  const work = async () => {
    for (const job of queue) faults.push(...(await shoot(browser, job).catch((error) => [`${job.route}: ${error.message}`])));
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  await browser.close();
  for (const fault of faults) console.error(fault);
  console.log(`${jobs.length} screenshots of ${wanted.length} routes are in shots/`);
  if (faults.length > 0 || jobs.length === 0) process.exitCode = 1;
}

await main();
