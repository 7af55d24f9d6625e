// The answer side of a question stays closed until an attempt, or until the learner asks for it.

import { expect, test } from "@playwright/test";
import { editor, open, stored } from "./support.mjs";

const QUESTION = "/questions/reverse-linked-list";

/** Brings one of the three views of a question to the front; on a wide page the answer always is. */
async function view(page, name) {
  const tab = page.getByRole("tab", { name });
  if (await tab.isVisible()) await tab.click();
}

test("a solution is not on the page until it is shown", async ({ page }) => {
  await open(page, QUESTION);
  await view(page, "Hints and solution");
  await expect(page.getByRole("heading", { name: "What the interviewer wants to hear" })).toHaveCount(0);
  await page.getByRole("button", { name: /^Show hint 1 of / }).click();
  await expect(page.locator("#hint-1")).toBeFocused();
  await page.getByRole("button", { name: "Show the approaches" }).click();
  await expect(page.getByRole("heading", { name: "What the interviewer wants to hear" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Show the solution" }).click();
  await expect(page.getByRole("region", { name: "Solution in Python" })).toContainText("def ");
});

test("an attempt is written, graded by oneself, and found again", async ({ page }) => {
  await open(page, QUESTION);
  await view(page, "Your answer");
  const code = editor(page, "Python");
  await code.fill("def reverse(head):\n    return head\n");
  await page.getByRole("button", { name: "Finish attempt" }).click();
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeFocused();
  await page.getByRole("checkbox").first().check();
  await expect(page.getByText(/^1 of \d+ points$/)).toBeVisible();
  await page.getByRole("button", { name: "Hard" }).click();
  await expect(page.locator("#saved")).toBeFocused();
  await expect(page.locator("#saved")).toContainText("Attempt saved: Hard");
  await page.getByRole("button", { name: "See the solution" }).click();
  await expect(page.getByRole("region", { name: "Solution in Python" })).toBeVisible();
  await expect.poll(async () => Object.keys((await stored(page))?.attempts ?? {}).length).toBe(1);
  await page.reload();
  await view(page, "Your answer");
  await expect(page.getByRole("heading", { name: "Past attempts" })).toBeVisible();
  await page.getByText("What you wrote").click();
  await expect(page.getByRole("region", { name: "Answer of this attempt" })).toContainText("return head");
});

test("a time spent and a place are remembered", async ({ page }) => {
  await open(page, QUESTION);
  await expect.poll(async () => (await stored(page))?.place?.route).toBe(QUESTION);
  await open(page, "/");
  await expect(page.locator("main").getByRole("link", { name: /Reverse a linked list/ }).first()).toBeVisible();
});
