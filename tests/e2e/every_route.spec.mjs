// Every route: no accessibility violation in either theme, nothing shifts, nothing from a third party, readable
// without JavaScript.
//
// What can be looked at on one opened page is looked at together, and the routes are dealt into parts, so that all browsers have
// the same to do.

import { expect, test } from "@playwright/test";
import { SIZES } from "../browser.mjs";
import { bringAxe, violations } from "./axe.mjs";
import { open, routes } from "./support.mjs";

const PARTS = 4;
const dealt = (part) => [...routes(), "/no/such/page"].filter((_, at) => at % PARTS === part);

/** The layout shifts of the page so far, added up; what moves before anything has been painted is seen by nobody. */
function shift(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = [];
        const [painted] = performance.getEntriesByType("paint");
        const isSeen = (entry) => entry.startTime >= painted.startTime;
        new PerformanceObserver((list) => seen.push(...list.getEntries().filter(isSeen).map((entry) => entry.value))).observe({
          type: "layout-shift",
          buffered: true,
        });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(seen.reduce((total, value) => total + value, 0)), 50)),
        );
      }),
  );
}

for (let part = 0; part < PARTS; part += 1) {
  test(`nothing shifts, nothing comes from elsewhere, and axe finds no violation, part ${part + 1} of ${PARTS} of the routes`, async ({ page, baseURL }) => {
    test.setTimeout(240_000);
    const elsewhere = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    const shifted = [];
    const found = [];
    for (const route of dealt(part)) {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
      await open(page, route);
      expect(await page.locator("iframe, frame").count(), route).toBe(0);
      const sum = await shift(page);
      if (sum > 0) shifted.push(`${route}: ${sum}`);
      await bringAxe(page);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      found.push(...(await violations(page)).map((one) => `${route}: ${one}`));
      // The themes differ in nothing but colours.
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      found.push(...(await violations(page, ["color-contrast"])).map((one) => `${route}, dark: ${one}`));
    }
    expect(elsewhere).toEqual([]);
    expect(shifted).toEqual([]);
    expect(found).toEqual([]);
  });
}

test("nothing shifts on a slow machine with a slow connection", async ({ page }) => {
  test.setTimeout(240_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await devtools.send("Network.enable");
  // Bytes a second: a weak mobile connection, on which a page comes in several pieces.
  const slow = { offline: false, latency: 150, downloadThroughput: 120_000, uploadThroughput: 40_000 };
  await devtools.send("Network.emulateNetworkConditions", slow);
  const shifted = [];
  for (const route of ["/", "/questions/pair-with-target-sum", "/visualize/number-of-islands", "/guide", "/questions"]) {
    await page.goto(route);
    await expect(page.locator("#app[data-started]")).toBeAttached({ timeout: 40_000 });
    const sum = await shift(page);
    if (sum > 0) shifted.push(`${route}: ${sum}`);
  }
  expect(shifted).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every route has its own title, description and text", async ({ page }, { project }) => {
    // One size tells: the page is the same, and what is shown of it is looked at in both.
    if (project.name !== "desktop") return;
    test.setTimeout(240_000);
    const titles = new Set();
    for (const route of routes()) {
      await page.setViewportSize(SIZES.desktop);
      // Scripts and fonts are fetched although no script runs; what is read here does not wait for them.
      await page.goto(route, { waitUntil: "domcontentloaded" });
      const title = await page.title();
      expect(titles.has(title), `${route} repeats the title “${title}”`).toBe(false);
      titles.add(title);
      const description = await page.locator("meta[name=description]").getAttribute("content");
      expect(description.length, route).toBeGreaterThan(20);
      await expect(page.locator("meta[property='og:title']")).toHaveCount(1);
      for (const size of [SIZES.desktop, SIZES.phone]) {
        await page.setViewportSize(size);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page.locator("h1")).toBeVisible();
        expect((await page.locator("main").innerText()).length, route).toBeGreaterThan(150);
      }
    }
  });

  test("a link leads to the next page", async ({ page }) => {
    await page.goto("/questions");
    await page.locator("main").getByRole("link", { name: /Number of islands/ }).first().click();
    await expect(page).toHaveURL(/\/questions\/number-of-islands/);
    await expect(page.locator("h1")).toContainText("islands");
  });
});

test("an unknown page is a page of its own, with status 404", async ({ page }) => {
  const answer = await page.goto("/no/such/page");
  expect(answer.status()).toBe(404);
  await expect(page.locator("h1")).toBeVisible();
});

test("the prerendered page is readable before the program has come", async ({ page }) => {
  await page.route(/\.wasm$/, () => new Promise(() => {}));
  await page.goto("/questions/number-of-islands", { waitUntil: "domcontentloaded" });
  await expect(page.locator("h1")).toContainText("islands");
  await expect(page.locator("#app[data-started]")).toHaveCount(0);
});
