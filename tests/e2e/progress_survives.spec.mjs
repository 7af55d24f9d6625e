// Progress survives a reload and a second tab, and goes out and in by file without loss or doubling.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectStep, open, slider, started, stored } from "./support.mjs";

test("a visualizer is remembered after a reload", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("8 -> 6 -> 4");
  await slider(page).fill("3");
  const kept = async () => Object.values((await stored(page))?.visualizers ?? {}).map(({ text, step }) => `${text}, ${step}`);
  await expect.poll(kept).toEqual(["8 -> 6 -> 4, 3"]);
  await open(page, "/visualize/reverse-linked-list");
  await expect(page.getByRole("textbox", { name: "Input" })).toHaveValue("8 -> 6 -> 4");
  await expectStep(page, 4);
});

test("a bookmark is there after a reload", async ({ page }) => {
  await open(page, "/questions/lru-cache");
  await page.getByRole("button", { name: /Bookmark/ }).first().click();
  await page.reload();
  await started(page);
  await expect(page.getByRole("button", { name: /Bookmark/ }).first()).toHaveAttribute("aria-pressed", "true");
});

test("two tabs do not overwrite each other", async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await open(first, "/questions/lru-cache");
  await open(second, "/questions/coin-change");
  await first.getByRole("button", { name: /Bookmark/ }).first().click();
  await second.getByRole("button", { name: /Bookmark/ }).first().click();
  await expect.poll(async () => Object.keys((await stored(first)).bookmarks ?? {}).sort()).toEqual(["coin-change", "lru-cache"]);
});

test("a theme chosen is the theme before the first paint", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.getByRole("button", { name: /^Theme/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/guide", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("an exported file brings everything back, once", async ({ page, browser }) => {
  await open(page, "/questions/coin-change");
  await page.getByRole("button", { name: /Bookmark/ }).first().click();
  await open(page, "/progress");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export progress" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  const document = JSON.parse(text);
  document.attempts = {
    ...document.attempts,
    "example-1": { question: "coin-change", when: 1_700_000_000_000, spent: 60_000, grade: 3 },
    "example-2": { question: "no-longer-here", when: 1_700_000_100_000, spent: 30_000, grade: 1 },
  };
  const file = { name: "progress.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document)) };
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await open(other, "/progress");
  for (let time = 1; time <= 2; time++) {
    const [chooser] = await Promise.all([
      other.waitForEvent("filechooser"),
      other.getByRole("button", { name: "Import progress" }).click(),
    ]);
    await chooser.setFiles(file);
    await expect.poll(async () => Object.keys((await stored(other))?.attempts ?? {}).length).toBe(2);
  }
  await expect(other.locator("main")).toContainText("no-longer-here");
  await fresh.close();
});

test("a file that is none of ours changes nothing and says so", async ({ page }) => {
  await open(page, "/progress");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Import progress" }).click(),
  ]);
  await chooser.setFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("not progress") });
  await expect(page.locator("main")).toContainText("nothing was changed");
});
