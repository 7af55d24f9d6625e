// The cost of own code: claimed first, then measured on inputs of growing size, and set against the claim and the best approach.

import { expect, test } from "@playwright/test";
import { editor, open } from "./support.mjs";

const QUADRATIC = `function findPair(amounts, target) {
  for (let i = 0; i < amounts.length; i++) {
    for (let j = i + 1; j < amounts.length; j++) {
      if (amounts[i] + amounts[j] === target) return [i, j];
    }
  }
  return [];
}
`;

/** Opens the question and writes code in place of the starter. */
async function write(page, code) {
  await open(page, "/questions/pair-with-target-sum");
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: "JavaScript", exact: true }).click();
  await editor(page, "JavaScript").fill(code);
}

const section = (page) => page.locator("details.growth");
const unfold = (page) => section(page).locator("summary").first().click();
const claim = (page, label, value) => section(page).getByLabel(label).selectOption(value);

test("a quadratic solution that claims to be linear is measured as quadratic", async ({ page }) => {
  await write(page, QUADRATIC);
  await page.getByLabel("Time you claim, such as O(n)").fill("O(n)");
  await unfold(page);
  const measure = section(page).getByRole("button", { name: "Measure" });
  await expect(section(page)).toContainText("n is the length of amounts");
  // What is typed above is taken over; the space is not claimed yet, so it is asked for.
  await expect(section(page).getByLabel("Time you claim")).toHaveValue("O(n)");
  await measure.click();
  await expect(section(page).getByRole("status")).toContainText("Claim a space first");
  await expect(section(page).getByLabel("Extra space you claim")).toBeFocused();
  await claim(page, "Extra space you claim", "O(1)");
  const above = await page.getByRole("button", { name: "Run tests" }).boundingBox();
  await measure.click();
  const time = section(page).getByRole("region", { name: "Time" });
  await expect(time).toContainText("You claimed O(n), measured O(n²).", { timeout: 60_000 });
  await expect(time).toContainText("More than claimed");
  await expect(time).toContainText("The best known approach is O(n) expected.");
  await expect(section(page).getByRole("region", { name: "Space" })).toContainText("You claimed O(1), measured O(1).");
  expect(await page.getByRole("button", { name: "Run tests" }).boundingBox()).toEqual(above);
  // The chart says what it shows, and its numbers can be read as a table.
  await expect(time.getByRole("img")).toHaveAccessibleName(/^Counted steps against n at \d+ sizes, with the curve O\(n²\)$/);
  await time.getByText("Time as a table").click();
  expect(await time.getByRole("row").count()).toBeGreaterThan(8);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});

test("code that raises cannot be told, and the reason is said", async ({ page }) => {
  await write(page, "function findPair(amounts, target) {\n  throw new Error('no');\n}\n");
  await unfold(page);
  await claim(page, "Time you claim", "O(n)");
  await claim(page, "Extra space you claim", "O(n)");
  await section(page).getByRole("button", { name: "Measure" }).click();
  const time = section(page).getByRole("region", { name: "Time" });
  await expect(time).toContainText("Cannot tell", { timeout: 60_000 });
  await expect(time).toContainText("the code raised an exception");
});
