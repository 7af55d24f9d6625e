// Two runs side by side on one input, moved by one bar; and how their counts grow, claimed first.

import { expect, test } from "@playwright/test";
import { expectStep, open, slider, standing } from "./support.mjs";

const half = (page, which) => page.locator(`section[aria-label^="${which} run: "]`);
const compare = (page) => page.getByRole("button", { name: "Compare two runs" });
const section = (page) => page.locator("details.growth");

/** What a run has counted at the step shown: the words after each number. */
async function counts(page, which) {
  const text = await half(page, which).locator(".counts").innerText();
  const count = (name) => Number(text.match(new RegExp(`(\\d+)\\s+${name}`))?.[1] ?? 0);
  return { reads: count("reads"), writes: count("writes") };
}

/** Where a run stands of its own steps: "7 / 27". */
async function own(page, which) {
  const [, step, steps] = (await half(page, which).locator(".pair-step").innerText()).match(/(\d+) \/ (\d+)/);
  return { step: Number(step), steps: Number(steps) };
}

test("two ways on one input: one bar moves both, the shorter run rests, the counts differ", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("4 -> 7 -> -2");
  await compare(page).click();
  await expect(half(page, "First")).toBeVisible();
  await expect(half(page, "Second")).toContainText("Recursive");
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expectStep(page, 2);
  for (const which of ["First", "Second"]) expect((await own(page, which)).step).toBe(2);
  await page.getByRole("button", { name: "Last step" }).click();
  const [first, second] = [await own(page, "First"), await own(page, "Second")];
  expect(first.steps).not.toBe(second.steps);
  for (const run of [first, second]) expect(run.step).toBe(run.steps);
  expect((await standing(page)).steps).toBe(Math.max(first.steps, second.steps));
  await expect(half(page, "First")).toContainText("Finished");
  expect(await counts(page, "First")).not.toEqual(await counts(page, "Second"));
  // A click on a line of the second listing goes to the next step of the second run.
  const line = page.getByRole("region", { name: "Code of Recursive" }).locator(".line button").first();
  await line.click();
  await expect(page.getByRole("region", { name: "Code of Recursive" }).locator(".line.lit button").first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});

test("one way on two inputs, kept by the address", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("4 7 -2");
  await compare(page).click();
  await page.getByRole("combobox", { name: "Second run", exact: true }).selectOption({ label: "Iterative" });
  await page.getByRole("combobox", { name: "On", exact: true }).selectOption({ label: "Its values, smallest first" });
  await slider(page).fill("3");
  await expect(page).toHaveURL(/#3[pd]/);
  await page.reload();
  await expectStep(page, 4);
  await expect(half(page, "Second")).toContainText("on the same values, smallest first");
  const tables = half(page, "Second").getByRole("region", { name: /the step as tables$/ });
  expect((await tables.innerText()).replace(/\s+/g, " ")).toMatch(/-2.*4.*7/);
  await compare(page).click();
  await expect(half(page, "Second")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Input" })).toHaveValue("4 7 -2");
});

test("by keyboard alone: compare, step, claim, measure", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await compare(page).focus();
  await page.keyboard.press("Enter");
  await expect(half(page, "Second")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectStep(page, 3);
  await section(page).locator("summary").first().focus();
  await page.keyboard.press("Enter");
  const measure = section(page).getByRole("button", { name: "Measure" });
  await measure.focus();
  await page.keyboard.press("Enter");
  // What is missing is asked for, and the focus goes there.
  await expect(section(page).getByRole("status")).toContainText("Claim a class first");
  const first = section(page).getByLabel("Growth you claim: Iterative");
  await expect(first).toBeFocused();
  await page.keyboard.type("O(n");
  await expect(first).toHaveValue("O(n)");
  const second = section(page).getByLabel("Growth you claim: Recursive");
  await second.focus();
  await page.keyboard.type("O(n");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(second).toHaveValue("O(n²)");
  await measure.focus();
  await page.keyboard.press("Enter");
  await expect(section(page).getByRole("region", { name: "Iterative" })).toContainText("You claimed O(n), measured O(n).", {
    timeout: 30_000,
  });
  await expect(section(page).getByRole("region", { name: "Iterative" })).toContainText("As claimed");
  await expect(section(page).getByRole("region", { name: "Recursive" })).toContainText("You claimed O(n²), measured O(n).");
  await expect(section(page).getByRole("region", { name: "Recursive" })).toContainText("Less than claimed");
  await expect(section(page).getByRole("img")).toHaveAccessibleName(/at 8 sizes, with the curves O\(n\) and O\(n\)$/);
  await section(page).getByText("Iterative as a table").click();
  expect(await section(page).getByRole("row").count()).toBe(9);
});

test("a search by halves is measured as logarithmic, and nothing of it is told before a claim", async ({ page }) => {
  await open(page, "/visualize/binary-search");
  await section(page).locator("summary").first().click();
  await expect(section(page).getByRole("img")).toHaveCount(0);
  await section(page).getByLabel(/^Growth you claim/).selectOption("O(n)");
  await section(page).getByRole("button", { name: "Measure" }).click();
  await expect(section(page).getByRole("region")).toContainText("You claimed O(n), measured O(log n).", { timeout: 30_000 });
});
