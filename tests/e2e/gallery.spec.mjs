// The gallery: found by name, area and structure; a picture each, in the theme's colours, that comes without moving anything.

import { expect, test } from "@playwright/test";
import { open, started } from "./support.mjs";

const items = (page) => page.locator(".gallery-item");
/** Of the two pictures of each visualizer the one that is shown. */
const pictures = (page) => page.locator(".gallery-thumbnail img:visible");

test("visualizers are found by name, area and structure", async ({ page }) => {
  await open(page, "/visualize");
  const all = await items(page).count();
  const filter = page.getByRole("searchbox", { name: /Filter/ });
  for (const [words, title] of [
    ["lowest ancestor", "Lowest common ancestor"],
    ["structures and algorithms grid", "Number of islands"],
    ["linked list", "Reverse a linked list"],
  ]) {
    await filter.fill(words);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    expect(await items(page).count()).toBeLessThan(all);
  }
  await filter.fill("cathedral");
  await expect(page.getByText("Nothing here has that in its name")).toBeVisible();
});

test("every picture is drawn, in the colours of the theme", async ({ page }) => {
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, "/visualize");
    await expect(pictures(page)).toHaveCount(await items(page).count());
    for (const picture of await pictures(page).all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image) => image.complete && image.naturalWidth > 0)).toBe(true);
      expect(await picture.getAttribute("src")).toContain(`-${scheme}.svg`);
    }
  }
});

test("pictures that come while one scrolls move nothing", async ({ page }) => {
  await page.goto("/visualize");
  await started(page);
  await page.evaluate(() => {
    globalThis.moved = 0;
    const watch = (list) => list.getEntries().forEach((entry) => (globalThis.moved += entry.value));
    new PerformanceObserver(watch).observe({ type: "layout-shift" });
  });
  for (let down = 0; down < 12; down++) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(80);
  }
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await page.evaluate(() => globalThis.moved)).toBe(0);
});
