// Everything by keyboard: skip link, search, stepping.

import { expect, test } from "@playwright/test";
import { expectStep, open, standing } from "./support.mjs";

test("the first Tab offers to skip to the page", async ({ page }) => {
  await open(page, "/guide");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("slash searches, arrows choose, Enter opens", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("/");
  await page.keyboard.type("islands");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/number-of-islands/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("keys step, and are text in a field", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 3);
  await page.keyboard.press("ArrowLeft");
  await expectStep(page, 2);
  await page.keyboard.press("Shift+ArrowRight");
  await expectStep(page, 12);
  await page.keyboard.press("End");
  const { step, steps } = await standing(page);
  expect(step).toBe(steps);
  await page.keyboard.press("Home");
  await expectStep(page, 1);
  await page.keyboard.press("n");
  expect((await standing(page)).step).toBeGreaterThan(1);
  const before = (await standing(page)).step;
  await page.getByRole("textbox", { name: "Input" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  await expectStep(page, before);
});

test("the slider steps by its own keys, once a press", async ({ page }) => {
  await open(page, "/visualize/binary-search");
  await page.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 2);
});

test("the search is closed by its button with the space bar", async ({ page }) => {
  await open(page, "/");
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox", { name: "Search questions and visualizers" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
