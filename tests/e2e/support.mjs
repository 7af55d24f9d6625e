// What several browser tests share: routes, opening a visualizer, reading where it stands.

import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Every route of the built site, as the folders that hold an index.html. */
export function routes() {
  const found = [];
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (name === "index.html") found.push(`/${relative(dist, folder)}`);
    }
  };
  walk(dist);
  return found.sort();
}

/** Opens a path and waits until the app has taken the prerendered page's place. */
export async function open(page, path) {
  await page.goto(path);
  await started(page);
}

/** The app removes the prerendered page and draws its own; only then do buttons work. */
export async function started(page) {
  await expect(page.locator("#app[data-started]")).toBeAttached();
}

/** The slider's words: `Step 3 of 26`. */
export function slider(page) {
  return page.getByRole("slider", { name: "Step" });
}

/** Where the visualizer stands, counted from 1, and how many steps there are. */
export async function standing(page) {
  const text = await slider(page).getAttribute("aria-valuetext");
  const [, step, steps] = text.match(/^Step (\d+) of (\d+)$/);
  return { step: Number(step), steps: Number(steps) };
}

/** Waits until the visualizer stands at a step. */
export async function expectStep(page, step) {
  await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`^Step ${step} of `));
}

/** The sentence of the step. */
export function sentence(page) {
  return page.locator(".say[aria-live=polite]");
}

/** Every cell of the table twin, as text. */
export async function twin(page) {
  return page.getByRole("region", { name: "The step as tables" }).locator("table").allInnerTexts();
}

/** Where code is written: the editor, not the plain field whose place it takes once its script is here. */
export function editor(page, language) {
  return page.getByRole("textbox", { name: `Your code in ${language}` }).and(page.locator(".cm-content"));
}

/** What the stored document holds. */
export function stored(page) {
  return page.evaluate(() => JSON.parse(localStorage.getItem("dryrun-progress")));
}
