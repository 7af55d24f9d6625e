// The answer side of a question stays closed until an attempt, or until the learner asks for it.

import { expect, test } from "@playwright/test";
import { open, stored } from "./support.mjs";

test("a solution is not on the page until it is shown", async ({ page }) => {
  await open(page, "/questions/reverse-linked-list");
  await expect(page.getByRole("heading", { name: "What the interviewer wants to hear" })).toHaveCount(0);
});

test("a time spent and a place are remembered", async ({ page }) => {
  await open(page, "/questions/reverse-linked-list");
  await expect.poll(async () => (await stored(page))?.place?.route).toBe("/questions/reverse-linked-list");
  await open(page, "/");
  await expect(page.locator("main").getByRole("link", { name: /Reverse a linked list/ }).first()).toBeVisible();
});
