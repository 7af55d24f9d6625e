// Every route: no accessibility violation in either theme, nothing shifts, nothing from a third party, readable
// without JavaScript.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { open, routes } from "./support.mjs";

// Every route in every theme, each theme at one of the two sizes: contrast does not depend on the size.
for (const [scheme, size] of [["light", "desktop"], ["dark", "phone"]]) {
  test(`axe finds no violation on any route, ${scheme}`, async ({ page }, { project }) => {
    if (project.name !== size) return;
    test.setTimeout(480_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const found = [];
    for (const route of [...routes(), "/no/such/page"]) {
      await open(page, route);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map((v) => `${route}: ${v.id} ${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join("; ")}`));
    }
    expect(found).toEqual([]);
  });
}

/** The layout shifts of the page so far, added up. */
function shift(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.value))).observe({
          type: "layout-shift",
          buffered: true,
        });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(seen.reduce((total, value) => total + value, 0)), 50)),
        );
      }),
  );
}

test("nothing shifts and nothing comes from elsewhere on any route", async ({ page, baseURL }) => {
  test.setTimeout(480_000);
  const elsewhere = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
      elsewhere.push(request.url());
    }
  });
  const shifted = [];
  for (const route of routes()) {
    await open(page, route);
    const sum = await shift(page);
    if (sum > 0) shifted.push(`${route}: ${sum}`);
  }
  expect(elsewhere).toEqual([]);
  expect(shifted).toEqual([]);
});

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

  test("every route has its own title, description and text", async ({ page }) => {
    test.setTimeout(480_000);
    const titles = new Set();
    for (const route of routes()) {
      await page.goto(route);
      const title = await page.title();
      expect(titles.has(title), `${route} repeats the title “${title}”`).toBe(false);
      titles.add(title);
      await expect(page.locator("h1")).toHaveCount(1);
      expect((await page.locator("main").innerText()).length, route).toBeGreaterThan(150);
      const description = await page.locator("meta[name=description]").getAttribute("content");
      expect(description.length, route).toBeGreaterThan(20);
      await expect(page.locator("meta[property='og:title']")).toHaveCount(1);
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
