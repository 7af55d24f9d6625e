// Paste a bad grid and get a pointer to the fault, with nothing lost.

import { expect, test } from "@playwright/test";
import { open, sentence } from "./support.mjs";

const input = (page) => page.getByRole("textbox", { name: "Input" });

test("the wrong character is pointed at, what was typed stays, the last good run stays", async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  await input(page).fill("11\n00");
  await page.getByRole("button", { name: "Last step" }).click();
  const said = await sentence(page).innerText();
  await input(page).fill("110\n0x0\n111");
  await expect(page.locator(".input-excerpt mark")).toHaveText("x");
  await expect(input(page)).toHaveAttribute("aria-invalid", "true");
  await expect(input(page)).toHaveValue("110\n0x0\n111");
  expect(await sentence(page).innerText()).toBe(said);
  await page.getByRole("button", { name: "Go to the place" }).click();
  const selected = await input(page).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe("x");
});

for (const [name, text] of [
  ["rows of digits", "110\n010"],
  ["an array of strings", '["110", "010"]'],
  ["an array of arrays of strings", '[["1","1","0"],["0","1","0"]]'],
  ["numbers with spaces", "1 1 0\n0 1 0"],
]) {
  test(`${name} are understood`, async ({ page }) => {
    await open(page, "/visualize/number-of-islands");
    await input(page).fill(text);
    await expect(input(page)).not.toHaveAttribute("aria-invalid", "true");
    await page.getByRole("button", { name: "Last step" }).click();
    await expect(sentence(page)).toContainText("1");
  });
}

test("a ragged grid names the row", async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  await input(page).fill("111\n11\n111");
  await expect(page.locator(".input-fault")).toBeVisible();
});
