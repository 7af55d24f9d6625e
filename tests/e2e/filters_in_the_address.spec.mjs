// Filters and search of the question list live in the address.

import { expect, test } from "@playwright/test";
import { open } from "./support.mjs";

const rows = (page) => page.locator("main").locator("a[href*='questions/']");

test("an address opens the filtered list", async ({ page }) => {
  await open(page, "/questions?kind=behavioral");
  await expect(rows(page).filter({ hasText: "Reverse a linked list" })).toHaveCount(0);
  expect(await rows(page).count()).toBeGreaterThanOrEqual(8);
});

test("a search narrows at once and is in the address", async ({ page }) => {
  await open(page, "/questions");
  const all = await rows(page).count();
  await page.getByLabel("Search questions").fill("islands");
  await expect.poll(() => rows(page).count()).toBeLessThan(all);
  await expect(page).toHaveURL(/q=islands/);
  await page.reload();
  await expect(page.getByLabel("Search questions")).toHaveValue("islands");
});

test("an unknown filter is ignored", async ({ page }) => {
  await open(page, "/questions?kind=poetry&level=%3Cb%3E");
  expect(await rows(page).count()).toBeGreaterThan(30);
});
