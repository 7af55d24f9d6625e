// Paint a grid with the pointer and with keys, and count its islands.

import { expect, test } from "@playwright/test";
import { open, sentence } from "./support.mjs";

test.beforeEach(async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  await page.getByRole("textbox", { name: "Input" }).fill("000\n000\n000");
  await page.getByRole("button", { name: "Paint" }).click();
});

async function clickCell(page, row, col, size) {
  const box = await page.locator(".painter-cells").boundingBox();
  const at = (part, length) => ((part + 0.5) / size) * length;
  await page.mouse.click(box.x + at(col, box.width), box.y + at(row, box.height));
}

test("two painted islands are counted", async ({ page }) => {
  await page.locator(".painter-cells").evaluate((sheet) => sheet.scrollIntoView({ block: "center" }));
  for (const [row, col] of [[0, 0], [0, 1], [2, 2]]) await clickCell(page, row, col, 3);
  await expect(page.getByRole("textbox", { name: "Input" })).toHaveValue("110\n000\n001");
  await page.getByRole("button", { name: "Last step" }).click();
  await expect(sentence(page)).toContainText("2");
});

test("a stroke paints every cell it crosses", async ({ page }) => {
  await page.locator(".painter-cells").evaluate((sheet) => sheet.scrollIntoView({ block: "center" }));
  const box = await page.locator(".painter-cells").boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 5, y);
  await page.mouse.down();
  for (let part = 1; part <= 12; part++) await page.mouse.move(box.x + (box.width - 6) * (part / 12), y);
  await page.mouse.up();
  await expect(page.getByRole("textbox", { name: "Input" })).toHaveValue("000\n111\n000");
});

test("keys paint too", async ({ page }) => {
  await page.getByRole("application").focus();
  for (const key of ["Space", "ArrowRight", "ArrowDown", "Space"]) await page.keyboard.press(key);
  await expect(page.getByRole("textbox", { name: "Input" })).toHaveValue("100\n010\n000");
  await expect(page.locator("#painter-cell")).toHaveText("Row 1, column 1: land");
});
