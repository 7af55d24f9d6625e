// Share the exact moment, and open it in a browser that knows nothing of it.

import { expect, test } from "@playwright/test";
import { expectStep, open, sentence, slider, started } from "./support.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** Sets a moment that is no default in any part, and copies its link. */
async function copyMoment(page) {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("31 -> 41 -> 59 -> 26");
  await page.getByRole("button", { name: "Recursive" }).click();
  await page.getByRole("button", { name: "C++" }).click();
  await slider(page).fill("6");
  await expectStep(page, 7);
  await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(1);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".share-said")).toHaveText("Link copied");
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a fresh browser lands on the same step", async ({ page, browser }) => {
  const link = await copyMoment(page);
  const said = await sentence(page).innerText();
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(link);
  await started(other);
  await expectStep(other, 7);
  await expect(sentence(other)).toHaveText(said);
  await expect(other.getByRole("textbox", { name: "Input" })).toHaveValue(/31.*41.*59.*26/);
  await expect(other.getByRole("button", { name: "Recursive" })).toHaveAttribute("aria-pressed", "true");
  await expect(other.getByRole("button", { name: "C++" })).toHaveAttribute("aria-pressed", "true");
  await fresh.close();
});

test("the address bar holds the moment too, and going back leaves the page", async ({ page }) => {
  await open(page, "/visualize");
  await page.locator("main").getByRole("link", { name: /Reverse a linked list/ }).first().click();
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/visualize$/);
});

for (const [name, change] of [
  ["a cut link", (fragment) => fragment.slice(0, -4)],
  ["an altered link", (fragment) => fragment.slice(0, 6) + (fragment[6] === "A" ? "B" : "A") + fragment.slice(7)],
  ["a link of a newer version", (fragment) => `9${fragment.slice(1)}`],
  ["a hostile link", () => "1%3Cscript%3Ealert(1)%3C/script%3E"],
]) {
  test(`${name} opens what it can and says what it could not`, async ({ page }) => {
    const link = await copyMoment(page);
    const [address, fragment] = link.split("#");
    await page.goto("about:blank");
    await page.goto(`${address}#${change(fragment)}`);
    await started(page);
    await expect(page.locator(".visualizer .notice").first()).toBeVisible();
    await expect(slider(page)).toBeVisible();
  });
}

test("a link too long to send becomes a file that opens the same step", async ({ page, browser }) => {
  await open(page, "/visualize/number-of-islands");
  // Noise does not compress, so that this really is too long.
  let seed = 7;
  const noise = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return String((seed >>> 9) & 1);
  };
  const rows = Array.from({ length: 300 }, () => Array.from({ length: 300 }, noise).join(""));
  await page.getByRole("textbox", { name: "Input" }).fill(rows.join("\n"));
  await slider(page).fill("1200");
  await expectStep(page, 1201);
  const said = await sentence(page).innerText();
  await page.getByRole("button", { name: "Copy link" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const path = await download.path();
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await open(other, "/visualize/number-of-islands");
  await other.locator(".open-file input").setInputFiles(path);
  await expectStep(other, 1201);
  await expect(sentence(other)).toHaveText(said);
  await fresh.close();
});

test("the length is shown and a QR code drawn", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(1);
  await page.getByRole("button", { name: "More ways to share" }).click();
  await expect(page.getByRole("dialog")).toContainText(/\d+ characters/);
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
