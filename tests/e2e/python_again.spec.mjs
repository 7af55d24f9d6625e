// Python after its first start: a stopped run is followed by a worker that is ready, the next visit begins from what was kept, and a
// browser that keeps nothing, or keeps something spoilt, runs code all the same.

import { expect, test } from "@playwright/test";
import { editor, open } from "./support.mjs";

const RIGHT = "def reverse_list(head):\n    before = None\n    while head:\n        head.next, before, head = before, head, head.next\n    return before\n";
const ENDLESS = "def reverse_list(head):\n    while True:\n        pass\n";

const status = (page) => page.locator(".q-tests-bar [role=status]").first();
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Opens the question in Python and writes code in place of the starter. */
async function write(page, code) {
  const field = editor(page, "Python");
  if (!(await field.isVisible())) {
    await open(page, "/questions/reverse-linked-list");
    const tab = page.getByRole("tab", { name: "Your answer" });
    if (await tab.isVisible()) await tab.click();
    await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: "Python", exact: true }).click();
  }
  await field.fill(code);
}

async function passes(page) {
  await press(page, "Run tests");
  await expect(status(page)).toHaveText("All 3 of 3 passed", { timeout: 30_000 });
}

/** What the status says from now on, as it changes. */
async function listen(page) {
  await status(page).evaluate((element) => {
    window.said = [];
    new MutationObserver(() => window.said.push(element.textContent)).observe(element, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => window.said);
}

const kept = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("python-")));

test("a stopped run is followed by a worker that is ready", async ({ page }) => {
  test.setTimeout(90_000);
  await write(page, RIGHT);
  await passes(page);
  // At the page's rest a second worker is started.
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
  await page.waitForTimeout(3000);
  await write(page, ENDLESS);
  await press(page, "Run tests");
  await expect(status(page)).toContainText("Running case 1");
  await press(page, "Stop");
  await expect(page.locator(".q-tests [role=alert]")).toContainText("Stopped");
  await write(page, RIGHT);
  const said = await listen(page);
  await passes(page);
  expect((await said()).filter((words) => words.includes("Starting"))).toEqual([]);
});

test("the next visit begins from what was kept, and spoilt leftovers do no harm", async ({ page }) => {
  test.setTimeout(90_000);
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url().split("/").pop()));
  await write(page, RIGHT);
  await passes(page);
  expect(fetched).toContain("python_stdlib.zip");
  await expect.poll(() => kept(page), { timeout: 30_000 }).toHaveLength(1);
  const [name] = await kept(page);
  fetched.length = 0;
  await page.goto("/about");
  await write(page, RIGHT);
  await passes(page);
  expect(fetched).toContain("worker.mjs");
  expect(fetched, "the library comes with the copy").not.toContain("python_stdlib.zip");
  await page.evaluate(async (cache) => (await caches.open(cache)).put("copy", new Response(new Uint8Array(4096))), name);
  await page.goto("/about");
  await write(page, RIGHT);
  await passes(page);
});

test("a browser that keeps nothing runs code all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["has", "keys", "open"]) CacheStorage.prototype[name] = () => Promise.reject(new DOMException("Not here.", "SecurityError"));
  });
  await write(page, RIGHT);
  await passes(page);
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
  await passes(page);
});
