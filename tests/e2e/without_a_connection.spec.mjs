// No connection, or one that comes and goes: what is there stays usable, and what is missing comes on asking again.

import { expect, test } from "@playwright/test";
import { open, started } from "./support.mjs";

/** Refuses every file whose name begins so, until the function returned is called. */
async function refuse(page, name) {
  const pattern = new RegExp(`/${name}[^/]*$`);
  await page.route(pattern, (route) => route.abort("internetdisconnected"));
  return () => page.unroute(pattern);
}

test("a solution that cannot be fetched says so, and comes on trying again", async ({ page }) => {
  const mend = await refuse(page, "split_answers");
  await open(page, "/questions/reverse-linked-list");
  await page.getByRole("tab", { name: "Hints and solution" }).click();
  await page.getByRole("button", { name: "Show the solution" }).click();
  const help = page.getByRole("tabpanel", { name: "Hints and solution" });
  await expect(help.getByRole("alert").last()).toContainText("No connection");
  await mend();
  await help.getByRole("button", { name: "Try again" }).last().click();
  await expect(page.getByRole("region", { name: "Solution in Python" })).toBeVisible();
});

test("a search that cannot be fetched says so, and opens later", async ({ page }) => {
  const mend = await refuse(page, "split_reading");
  await open(page, "/questions/reverse-linked-list");
  await page.keyboard.press("/");
  const said = page.getByRole("alert").filter({ hasText: "Search has to be fetched once" });
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "Close" }).click();
  await mend();
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: "Search questions and visualizers" })).toBeFocused();
});

test("a page elsewhere that cannot be fetched says so, and comes on trying again", async ({ page }) => {
  await open(page, "/questions/reverse-linked-list");
  const mend = await refuse(page, "split_visual");
  await page.getByRole("banner").getByRole("link", { name: "Visualize" }).or(page.getByRole("navigation", { name: "Main, phone" }).getByRole("link", { name: "Visualize" })).filter({ visible: true }).first().click();
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
  await mend();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Visualize");
});

test("without the index the prerendered page stays, and starts by itself once there is a connection", async ({ page }) => {
  const mend = await refuse(page, "index\\.");
  await page.goto("/questions/reverse-linked-list");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reverse a linked list");
  await page.waitForLoadState("networkidle");
  await expect(page.locator("#app[data-started]")).toHaveCount(0);
  await mend();
  await started(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reverse a linked list");
});

test("what is typed while the search is on its way is not lost", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  let send;
  const held = new Promise((resolve) => (send = resolve));
  await page.route(/\/split_reading[^/]*$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("/");
  await page.keyboard.type("coinx");
  await page.keyboard.press("Backspace");
  send();
  await expect(page.getByRole("combobox", { name: "Search questions and visualizers" })).toHaveValue("coin");
  await expect(page.getByRole("option").first()).toContainText("Coin change");
  // None of it was a key of the visualizer.
  await expect(page.getByRole("slider", { name: "Step", includeHidden: true })).toHaveAttribute("aria-valuetext", /^Step 1 of /);
});

test("ways to share that cannot be fetched say so, and open on asking again", async ({ page }) => {
  await open(page, "/questions/reverse-linked-list");
  const mend = await refuse(page, "split_sharing");
  const more = page.getByRole("button", { name: "More ways to share" });
  await more.click();
  await expect(page.getByText("No connection. Copy the address of this page.")).toBeVisible();
  await mend();
  await more.click();
  await expect(page.getByRole("dialog")).toContainText(/\d+ characters/);
});
