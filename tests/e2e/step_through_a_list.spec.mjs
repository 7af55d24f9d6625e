// Step through a list to the end and back, with the code line lit and the sentence following.

import { expect, test } from "@playwright/test";
import { expectStep, open, sentence, slider, standing, twin } from "./support.mjs";

test.beforeEach(async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("4 -> 7 -> -2");
  await expectStep(page, 1);
});

test("forwards to the end and back, the same states both ways", async ({ page }) => {
  const { steps } = await standing(page);
  const seen = [];
  for (let step = 1; step <= steps; step++) {
    await expectStep(page, step);
    await expect(page.locator(".line.lit")).toHaveCount(1);
    seen.push([await sentence(page).innerText(), await page.locator(".line.lit").innerText(), await twin(page)]);
    if (step < steps) await page.getByRole("button", { name: "Forward", exact: true }).click();
  }
  expect(new Set(seen.map(([said]) => said)).size).toBeGreaterThan(3);
  for (let step = steps; step >= 1; step--) {
    await expectStep(page, step);
    expect([await sentence(page).innerText(), await page.locator(".line.lit").innerText(), await twin(page)]).toEqual(
      seen[step - 1],
    );
    if (step > 1) await page.getByRole("button", { name: "Back", exact: true }).click();
  }
});

test("the list is reversed at the end", async ({ page }) => {
  await page.getByRole("button", { name: "Last step" }).click();
  const { step, steps } = await standing(page);
  expect(step).toBe(steps);
  const list = (await twin(page)).join("\n");
  for (const value of ["4", "7", "-2"]) expect(list).toContain(value);
  await page.getByRole("button", { name: "First step" }).click();
  await expectStep(page, 1);
});

test("a click on a line goes to the next step that runs it", async ({ page }) => {
  await page.getByRole("button", { name: "Last step" }).click();
  const line = page.locator(".line", { hasText: "curr.next = prev" });
  await line.getByRole("button").click();
  await expect(line).toHaveClass(/lit/);
});

test("another language lights its own line and keeps the step", async ({ page }) => {
  await slider(page).fill("4");
  await page.getByRole("button", { name: "Java", exact: true }).click();
  await expectStep(page, 5);
  await expect(page.locator(".line.lit")).toHaveCount(1);
  await expect(page.locator(".listing-lines")).toContainText("Node reverseList(Node head)");
});

test("play runs to the end and stops there", async ({ page }) => {
  await page.getByRole("combobox", { name: "Speed" }).selectOption("40×");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  const { step, steps } = await standing(page);
  expect(step).toBe(steps);
});

test("what a step touches is in view, in a picture larger than the screen", async ({ page }) => {
  await page.getByRole("textbox", { name: "Input" }).fill(Array.from({ length: 200 }, (_, at) => at).join(" "));
  const inView = () =>
    page.evaluate(() => {
      const touched = [...document.querySelectorAll(".work-stage .s-rect.strong")];
      const room = document.querySelector(".work-stage").getBoundingClientRect();
      const seen = (box) => box.top >= room.top - 1 && box.bottom <= room.bottom + 1 && box.bottom <= innerHeight;
      return touched.length > 0 && touched.every((shape) => seen(shape.getBoundingClientRect()));
    });
  for (const part of [0.2, 0.5, 0.9]) {
    const { steps } = await standing(page);
    await slider(page).fill(String(Math.floor(steps * part)));
    // Not every step touches a node; among the next few some do.
    await expect.poll(async () => {
      await page.getByRole("button", { name: "Forward", exact: true }).click();
      return inView();
    }).toBe(true);
  }
});
