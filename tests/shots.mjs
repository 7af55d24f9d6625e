// Screenshots of every route of the built site, and of the states that take a hand to reach, into shots/.
//
// Called by `cargo xtask shots`, which builds and serves the site first. `--only=TEXT` keeps the routes that contain the
// text, `--full` takes the whole page instead of the first screen, `--out=FOLDER` puts them elsewhere. One browser, two
// pages at a time. Names are `<route>.<size>.<theme>.png`, with the state before the size: `middle` is a visualizer at
// its middle step, the others are named in STATES.

import { chromium } from "@playwright/test";
import { mkdir, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { SIZES, launchOptions, site } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const THEMES = ["light", "dark"];
const TOGETHER = 2;

const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length) ?? "";
const fullPage = process.argv.includes("--full");
const out = process.argv.find((argument) => argument.startsWith("--out="))?.slice("--out=".length) ?? `${ROOT}shots`;

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

/** Opens what a narrow page keeps folded: the prepared and random inputs. */
async function allInputs(page) {
  const fold = page.locator(".input-more > summary");
  if (await fold.isVisible()) await fold.click();
}

async function randomOf(page, size) {
  await allInputs(page);
  await page.getByRole("spinbutton", { name: "Size" }).fill(String(size));
  await page.getByRole("button", { name: "Random", exact: true }).click();
  await allInputs(page);
  return toMiddleStep(page);
}

async function viewed(page, name) {
  const tab = page.getByRole("tab", { name });
  if (await tab.isVisible()) await tab.click();
}

const press = (page, name) => page.getByRole("button", { name }).first().click();
const asHelp = (button) => async (page) => {
  await viewed(page, "Hints and solution");
  await press(page, button);
};

/** States by the route they are reached on (the beginning of it), with their name and the way there. */
const STATES = [
  ["/visualize/", "middle", toMiddleStep],
  ["/visualize/reverse-linked-list", "large", (page) => randomOf(page, 200)],
  ["/visualize/reverse-linked-list", "bad", (page) => page.getByRole("textbox", { name: "Input" }).fill("3 -> 8 -> five")],
  ["/visualize/reverse-linked-list", "share", (page) => press(page, "More ways to share")],
  ["/visualize/number-of-islands", "large", (page) => randomOf(page, 100)],
  ["/visualize/number-of-islands", "painter", (page) => press(page, "Paint")],
  ["/questions/number-of-islands", "hint", asHelp(/^Show hint/)],
  ["/questions/number-of-islands", "approaches", asHelp("Show the approaches")],
  ["/questions/number-of-islands", "grading", (page) => viewed(page, "Your answer").then(() => press(page, "Finish attempt"))],
];

/** The state of a route as it opens, and those that a hand reaches. */
function states(route) {
  const own = STATES.filter(([from]) => (from.endsWith("/") ? route.startsWith(from) : route === from));
  return [["", async () => true], ...own.map(([, name, act]) => [name, act])];
}

async function shoot(browser, { route, size, theme, name, act }) {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme, hasTouch: size !== "desktop" });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  try {
    await page.goto(site + route, { waitUntil: "networkidle" });
    await page.locator("#app[data-started]").waitFor({ state: "attached" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    if ((await act(page)) !== false) {
      if (name) await page.waitForTimeout(600); // what was asked for has come and stands still
      const file = [fileName(route), name, size, theme, "png"].filter(Boolean).join(".");
      await page.screenshot({ path: `${out}/${file}`, fullPage });
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) faults.push(`the page is ${wider} px wider than the screen`);
  } finally {
    await context.close();
  }
  return faults.map((fault) => `${route} ${name} (${size}, ${theme}): ${fault}`);
}

async function main() {
  await mkdir(out, { recursive: true });
  const wanted = (await routes()).filter((route) => route.includes(only));
  const looks = Object.keys(SIZES).flatMap((size) => THEMES.map((theme) => ({ size, theme })));
  const jobs = wanted.flatMap((route) =>
    states(route).flatMap(([name, act]) => looks.map((look) => ({ route, name, act, ...look }))),
  );
  const browser = await chromium.launch(launchOptions());
  const faults = [];
  const queue = jobs.values();
  const work = async () => {
    for (const job of queue) faults.push(...(await shoot(browser, job).catch((error) => [`${job.route}: ${error.message}`])));
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  await browser.close();
  for (const fault of faults) console.error(fault);
  console.log(`${jobs.length} screenshots of ${wanted.length} routes are in ${out}`);
  if (faults.length > 0 || jobs.length === 0) process.exitCode = 1;
}

await main();
