// A learner's own run: a failing case backwards, a condition, the changes of a variable, the tree of calls, the reference beside it.

import { expect, test } from "@playwright/test";
import { editor, open, sentence, slider } from "./support.mjs";

/** Right for lists of one node at most: the last node is left out. */
const SHORT = "function reverseList(head) {\n  let prev = null;\n  let curr = head;\n  while (curr && curr.next) {\n    const next = curr.next;\n    curr.next = prev;\n    prev = curr;\n    curr = next;\n  }\n  return prev;\n}\n";
/** Right, and calls itself twenty-one thousand times before that. */
const FIB = "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\n\n\ndef reverse_list(head):\n    fib(20)\n    return None\n";

async function stepThrough(page, language, code) {
  await open(page, "/questions/reverse-linked-list");
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: language, exact: true }).click();
  await editor(page, language).fill(code);
  await page.getByRole("button", { name: "Run tests" }).click();
  await page.locator(".q-test-failed").first().getByRole("button", { name: "Step through this case" }).click({ timeout: 30_000 });
  await expect(stepper(page).locator(".board").first()).toBeVisible({ timeout: 30_000 });
  return stepper(page);
}

const stepper = (page) => page.getByRole("dialog");
const field = (dialog) => dialog.getByRole("textbox", { name: "Stop when" });
const value = (dialog, name) => dialog.getByRole("row", { name: new RegExp(`^${name} `) }).getByRole("cell").first();
const lit = (dialog) => dialog.locator(".stepper-code .line.lit");
const button = (dialog, name) => dialog.getByRole("button", { name, exact: true });

/** The step one stands at, from 1. */
async function step(page) {
  return Number((await slider(page).getAttribute("aria-valuetext")).match(/^Step (\d+)/)[1]);
}

/** Does something and answers with the step that it leads to. */
async function led(page, act) {
  const before = await step(page);
  await act();
  await expect(slider(page)).not.toHaveAttribute("aria-valuetext", new RegExp(`^Step ${before} `));
  return step(page);
}

test("a failing case is stepped through backwards, down to the line that went wrong", async ({ page }) => {
  const dialog = await stepThrough(page, "JavaScript", SHORT);
  await button(dialog, "Last step").click();
  await expect(sentence(dialog)).toContainText("reverseList returns");
  const lines = [];
  for (let back = 0; back < 4; back += 1) {
    await led(page, () => page.keyboard.press("ArrowLeft"));
    lines.push((await lit(dialog).innerText()).trim().replace(/^\d+\s*/, ""));
  }
  expect(lines).toEqual(["return prev;", "while (curr && curr.next) {", "curr = next;", "prev = curr;"]);
});

test("a variable's previous and next change are gone to by buttons and by keys", async ({ page }) => {
  const dialog = await stepThrough(page, "JavaScript", SHORT);
  await button(dialog, "Last step").click();
  const last = await step(page);
  await expect(value(dialog, "prev")).toHaveText("node 2");
  const second = await led(page, () => button(dialog, "Previous change of prev").click());
  await expect(value(dialog, "prev")).toHaveText("node 2");
  const first = await led(page, () => button(dialog, "Previous change of prev").click());
  await expect(value(dialog, "prev")).toHaveText("node 1");
  await expect(lit(dialog)).toContainText("curr = next");
  expect([first < second, second < last]).toEqual([true, true]);
  // The keys go on with the variable that was chosen.
  await dialog.getByRole("group", { name: "Picture of the step" }).focus();
  expect(await led(page, () => page.keyboard.press("v"))).toBe(second);
  expect(await led(page, () => page.keyboard.press("Shift+V"))).toBe(first);
  await page.keyboard.press("v");
  await page.keyboard.press("v");
  await expect(dialog.locator(".variables-said")).toHaveText("prev keeps this value to the end of its call.");
  expect(await step(page)).toBe(second);
});

test("a condition stops where it begins to hold, in both directions, and says what it does not understand", async ({ page }) => {
  const dialog = await stepThrough(page, "JavaScript", SHORT);
  await field(dialog).fill("curr.val = 2");
  await field(dialog).press("Enter");
  await expect(dialog.locator(".until-told")).toContainText("= binds a variable; == compares.");
  await expect(field(dialog)).toHaveAttribute("aria-invalid", "true");
  await field(dialog).fill("curr.val == 2");
  await expect(dialog.locator(".until-told")).toBeEmpty();
  const hit = await led(page, () => field(dialog).press("Enter"));
  await expect(dialog.locator(".until-told")).toHaveText("Begins to hold once; 1 up to here.");
  await expect(value(dialog, "curr")).toHaveText("node 2");
  await field(dialog).fill("prev !== null && curr.next === null");
  const other = await led(page, () => button(dialog, "Next hit").click());
  expect(other).toBeGreaterThan(hit);
  // By keyboard from anywhere: what stands in the field.
  await dialog.getByRole("group", { name: "Picture of the step" }).focus();
  await page.keyboard.press("End");
  expect(await led(page, () => page.keyboard.press("Shift+N"))).toBe(other);
  await page.keyboard.press("n");
  await expect(dialog.locator(".until-told")).toHaveText("This does not begin to hold after this step.");
  await field(dialog).fill("curr.val > 100");
  await field(dialog).press("Enter");
  await expect(dialog.locator(".until-told")).toHaveText("This never begins to hold in this run.");
});

test("the call tree of twenty-one thousand calls shows the way to where one stands, and leads to any call", async ({ page }) => {
  const dialog = await stepThrough(page, "Python", FIB);
  await button(dialog, "Call tree").click();
  const tree = dialog.getByRole("region", { name: "Calls of the whole run" });
  await expect(tree).toContainText("21,892 calls in this run.");
  await expect(tree.locator("[aria-current]")).toContainText("reverse_list");
  await tree.getByRole("button", { name: /^fib/ }).first().click();
  await expect(sentence(dialog)).toHaveText("fib is called.");
  await expect(tree.locator("[aria-current]")).toContainText("fib(n = 20)");
  // Down to a call that returns within the states at hand, by keyboard alone.
  for (let depth = 0; depth < 19; depth += 1) {
    await tree.locator("[aria-current] + ul .call").first().focus();
    await page.keyboard.press("Enter");
    await expect(tree.locator("[aria-current]")).toContainText(`fib(n = ${19 - depth})`);
  }
  await expect(tree.locator("[aria-current]")).toHaveText("fib(n = 1) → 1");
  await expect(tree).toContainText("calls in between");
  expect(await tree.getByRole("listitem").count()).toBeLessThan(40);
  await tree.getByRole("button", { name: /calls in between$/ }).click();
  await expect(tree).toContainText("fib(n = 12)");
});

test("the reference runs beside one's own: both show the same change, and the first difference is gone to", async ({ page }) => {
  const dialog = await stepThrough(page, "JavaScript", SHORT);
  await button(dialog, "Beside the reference").click();
  const reference = dialog.getByRole("region", { name: "The reference" });
  await expect(reference.locator(".board")).toBeVisible({ timeout: 30_000 });
  const head = reference.locator(".reference-head");
  await expect(head).toHaveText(/^The reference, step \d+ of \d+$/);
  // By the changes that both have: each time the reference stands at another step.
  const seen = new Set();
  for (let change = 0; change < 4; change += 1) {
    await led(page, () => button(reference, "Next change").click());
    seen.add(await head.innerText());
  }
  expect(seen.size).toBeGreaterThan(2);
  await expect(reference.getByRole("status")).toHaveText("Up to here the runs agree in what both have by name.");
  const there = reference.getByRole("button", { name: /^First difference: step \d+$/ });
  const at = Number((await there.innerText()).match(/\d+/)[0]);
  expect(await led(page, () => there.click())).toBe(at);
  await expect(reference.getByRole("status")).toContainText("Here the runs first differ: what reverseList returns");
  await expect(there).toHaveAttribute("aria-current", "step");
  // The same by keyboard.
  await dialog.getByRole("group", { name: "Picture of the step" }).focus();
  await page.keyboard.press("Home");
  expect(await led(page, () => page.keyboard.press("d"))).toBe(at);
  await button(dialog, "Beside the reference").click();
  await expect(reference).toBeHidden();
});

test("the last step of a whole program shows what its last line did", async ({ page }) => {
  await open(page, "/playground");
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "JavaScript", exact: true }).click();
  await expect(page.locator(".cm-content")).toBeVisible();
  await page.getByRole("textbox", { name: /^Your program in / }).fill("let n = 1;\nlet list = [n];\nlist.push(2);\nn = 5;\n");
  await page.getByRole("button", { name: "Step through" }).click();
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "Step 1 of 5", { timeout: 30_000 });
  await page.keyboard.press("End");
  await expect(sentence(page)).toHaveText("The program has come to its end.");
  await expect(value(stepper(page), "n")).toHaveText("5");
  await led(page, () => page.keyboard.press("ArrowLeft"));
  await expect(value(stepper(page), "n")).toHaveText("1");
});
