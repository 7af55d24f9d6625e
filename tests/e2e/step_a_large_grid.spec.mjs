// A grid of a million cells: recorded, drawn and stepped on a canvas.

import { expect, test } from "@playwright/test";
import { expectStep, open, sentence, slider, standing } from "./support.mjs";

test("a random 1000 × 1000 grid opens, seeks and ends", async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  const more = page.getByText("Prepared and random inputs");
  if (await more.isVisible()) await more.click();
  await page.getByRole("spinbutton", { name: "Size" }).fill("1000");
  await page.getByRole("button", { name: "Random" }).click();
  await expect(page.locator(".grid-canvas canvas")).toBeVisible();
  await expect.poll(() => page.locator("canvas").evaluate((canvas) => [canvas.width, canvas.height])).toEqual([1000, 1000]);
  const { steps } = await standing(page);
  expect(steps).toBeGreaterThan(500_000);
  const colors = () =>
    page.locator("canvas").evaluate((canvas) => {
      const data = canvas.getContext("2d").getImageData(0, 0, 1000, 1000).data;
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) sum = (sum * 31 + data[at] + data[at + 1] * 7 + data[at + 2] * 13) % 1000003;
      return sum;
    });
  const first = await colors();
  await slider(page).fill(String(Math.floor(steps / 2)));
  await expectStep(page, Math.floor(steps / 2) + 1);
  await expect.poll(colors).not.toBe(first);
  await page.getByRole("button", { name: "Last step" }).click();
  await expect(sentence(page)).toContainText(/\d/);
  await page.getByRole("button", { name: "First step" }).click();
  await expect.poll(colors).toBe(first);
});

test("the whole of a large grid is seen at once, and a zoom follows the step", async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  const more = page.getByText("Prepared and random inputs");
  if (await more.isVisible()) await more.click();
  await page.getByRole("spinbutton", { name: "Size" }).fill("300");
  await page.getByRole("button", { name: "Random" }).click();
  const canvas = page.locator(".grid-canvas canvas");
  await expect(canvas).toBeVisible();
  const sides = () => canvas.evaluate((canvas) => {
    const [picture, room] = [canvas, canvas.parentElement].map((one) => one.getBoundingClientRect());
    return { ratio: picture.width / picture.height, below: picture.bottom - room.bottom, right: picture.right - room.right };
  });
  const whole = await sides();
  expect(whole.ratio).toBeCloseTo(1, 1);
  expect(whole.below).toBeLessThanOrEqual(1);
  expect(whole.right).toBeLessThanOrEqual(1);
  for (let times = 0; times < 5; times += 1) await page.getByRole("button", { name: "Zoom in" }).click();
  const scrolled = () => canvas.evaluate((canvas) => [canvas.parentElement.scrollLeft, canvas.parentElement.scrollTop]);
  const before = await scrolled();
  await page.getByRole("button", { name: "Last step" }).click();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect.poll(async () => (await scrolled())[1]).toBeGreaterThan(before[1] + 100);
});

test("the tables of a large grid follow the step once it rests", async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  const more = page.getByText("Prepared and random inputs");
  if (await more.isVisible()) await more.click();
  await page.getByRole("spinbutton", { name: "Size" }).fill("120");
  await page.getByRole("button", { name: "Random" }).click();
  const { steps } = await standing(page);
  const table = page.getByRole("region", { name: "The step as tables" });
  await slider(page).fill(String(Math.floor(steps / 2)));
  await expect(table).toContainText("visited");
  await page.getByRole("button", { name: "First step" }).click();
  await expect(table).not.toContainText("visited");
});
