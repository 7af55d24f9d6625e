// Predict what a step will show: by keyboard, by choice, in the picture; from a link; kept when the run is done.

import { expect, test } from "@playwright/test";
import { expectStep, open, sentence, slider, standing, started, stored } from "./support.mjs";

const panel = (page) => page.getByRole("region", { name: "Prediction" });
const choices = (page) => panel(page).getByRole("group", { name: "Choices" });
const mode = (page) => page.getByRole("combobox", { name: "Predict" });

/** Goes on to the end, with the first choice at every question. */
async function goThrough(page, most = 80) {
  for (let count = 0; count < most; count++) {
    const { step, steps } = await standing(page);
    if (step === steps) return;
    if (await choices(page).isVisible()) await page.keyboard.press("1");
    else await page.keyboard.press("ArrowRight");
  }
  throw new Error("the end was not come to");
}

test("a question is answered by keyboard alone, and the focus comes back", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await mode(page).focus();
  await mode(page).selectOption("Every step");
  await expect(panel(page)).toBeVisible();
  const forward = page.getByRole("button", { name: "Forward", exact: true });
  await forward.focus();
  await page.keyboard.press("ArrowRight");
  await expect(choices(page)).toBeFocused();
  const { step } = await standing(page);
  await page.keyboard.press("ArrowRight");
  await expectStep(page, step);
  const said = await sentence(page).innerText();
  await page.keyboard.press("2");
  await expectStep(page, step + 1);
  await expect(panel(page)).toContainText(/Right: |Not quite: you said .* but it is /);
  await expect(sentence(page)).not.toHaveText(said);
  await expect(forward).toBeFocused();
});

test("a wrong answer says so in words, and what it is", async ({ page }) => {
  await open(page, "/visualize/binary-search?predict=interesting");
  await page.getByRole("textbox", { name: "Input" }).fill("1 3 5 7 9 11 13; 13");
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expect(panel(page)).toBeVisible();
  const seen = { right: false, wrong: false };
  for (let count = 0; count < 60 && !(seen.right && seen.wrong); count++) {
    const { step, steps } = await standing(page);
    if (await choices(page).isVisible()) {
      await choices(page).getByRole("button").first().click();
      await expectStep(page, step + 1);
      const told = await panel(page).locator(".predict-told").innerText();
      seen.right ||= told.startsWith("Right: ");
      seen.wrong ||= /^Not quite: you said .+, but it is .+\.$/s.test(told);
    } else if (step === steps) {
      await panel(page).getByRole("button", { name: "From the start" }).click();
    } else {
      await panel(page).getByRole("button", { name: "Go on" }).click();
    }
  }
  expect(seen).toEqual({ right: true, wrong: true });
});

test("a node in the picture is an answer, by click and by key", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("4 -> 7 -> 9");
  await mode(page).selectOption("Every step");
  const targets = page.getByRole("group", { name: "Answers in the picture" });
  for (const how of ["click", "key"]) {
    for (let count = 0; count < 30 && !(await targets.isVisible()); count++) {
      if (await choices(page).isVisible()) await page.keyboard.press("s");
      else await panel(page).getByRole("button", { name: "Go on" }).click();
    }
    const { step } = await standing(page);
    if (how === "click") {
      await targets.getByRole("button", { name: "node 9" }).click();
    } else {
      await targets.getByRole("button").first().focus();
      await page.keyboard.press("ArrowRight");
      await expect(targets.getByRole("button").nth(1)).toBeFocused();
      await page.keyboard.press("Enter");
    }
    await expectStep(page, step + 1);
    await expect(panel(page)).toContainText(/Right: node|Not quite: you said node/);
  }
});

test("play stops at a question", async ({ page }) => {
  await open(page, "/visualize/binary-tree-level-order?predict=interesting");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("40×");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(choices(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  const { step, steps } = await standing(page);
  expect(step).toBeLessThan(steps);
});

test("a shared link opens with its question", async ({ page, browser }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("31 -> 41 -> 59");
  await slider(page).fill("4");
  await expectStep(page, 5);
  await mode(page).selectOption("Every step");
  await expect.poll(() => page.evaluate(() => location.href)).toMatch(/\?predict=every#1/);
  const asked = await panel(page).innerText();
  expect(asked).toMatch(/\?/);
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(page.url());
  await started(other);
  await expectStep(other, 5);
  await expect(panel(other)).toHaveText(asked, { useInnerText: true });
  await expect(mode(other)).toHaveValue("Every step");
  await fresh.close();
});

test("a run predicted to its end is kept as an attempt, once, and half of one is not", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("4 -> 7");
  await mode(page).selectOption("Every step");
  await page.locator(".work-stage").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("1");
  const attempts = async () => Object.values((await stored(page))?.attempts ?? {});
  expect(await attempts()).toEqual([]);
  await goThrough(page);
  await expect(panel(page)).toContainText(/\d+ of \d+ predicted\. Kept with your progress: [1-4] /);
  await expect.poll(async () => (await attempts()).length).toBe(1);
  const [attempt] = await attempts();
  expect(attempt.question).toBe("visualize/reverse-linked-list");
  expect(Object.values(attempt.answers)[0]).toMatch(/^\d+ of \d+$/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  expect((await attempts()).length).toBe(1);
  await page.goto("/progress");
  await started(page);
  await expect(page.getByRole("link", { name: "Reverse a linked list" }).first()).toBeVisible();
});
