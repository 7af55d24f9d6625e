// On paper: what is asked, what was written, and the picture, without anything that is only worked with.

import { expect, test } from "@playwright/test";
import { editor, expectStep, open, sentence, slider } from "./support.mjs";

test("a visualizer is printed as its picture with sentence and code", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/visualize/reverse-linked-list");
  await slider(page).fill("6");
  await expectStep(page, 7);
  await page.emulateMedia({ media: "print" });
  for (const part of [page.locator(".stage .board"), sentence(page), page.locator(".listing-lines"), page.locator("h1")]) {
    await expect(part).toBeVisible();
  }
  for (const chrome of [".header", ".footer nav", ".transport", ".input-panel", ".work-tools", ".related"]) {
    await expect(page.locator(chrome).first()).toBeHidden();
  }
  // Ink on paper, although the screen is dark.
  const ink = await page.locator(".say").evaluate((say) => getComputedStyle(say).color);
  const shade = await page.evaluate((colour) => {
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data[0];
  }, ink);
  expect(shade).toBeLessThan(80);
});

test("a question is printed with what was written, and with the step one stands at", async ({ page }) => {
  await open(page, "/questions/reverse-linked-list");
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: "JavaScript", exact: true }).click();
  await editor(page, "JavaScript").fill("function reverseList(head) {\n  return head;\n}\n");
  await page.getByRole("button", { name: "Run tests" }).click();
  const failed = page.locator(".q-test-failed").first();
  await failed.getByRole("button", { name: "Step through this case" }).click({ timeout: 30_000 });
  await expect(page.locator(".stepper .stage .board")).toBeVisible({ timeout: 30_000 });
  // As the browser does before it lays out the sheets.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const statement = page.locator(".q-panel-question .prose").first();
  for (const part of [statement, page.locator(".stepper .board"), page.locator(".stepper-code")]) {
    await expect(part).toBeVisible();
  }
  const chromes = [".header", ".q-actions", ".q-tabs", ".stepper .transport", ".stepper-share", ".q-tests-bar", ".q-finish"];
  for (const chrome of chromes) {
    await expect(page.locator(chrome).first()).toBeHidden();
  }
  // The picture stands below the statement and not above the page, where it would cover it.
  const [above, below] = [await statement.boundingBox(), await page.locator(".stepper .board").boundingBox()];
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator("dialog.stepper-dialog:modal")).toBeVisible();
});
