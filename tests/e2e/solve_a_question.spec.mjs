// A question solved: code is run on the cases, a wrong answer is stepped through, an endless loop is stopped.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { editor, open, sentence, slider } from "./support.mjs";

const QUESTION = "/questions/reverse-linked-list";
const ENDINGS = { Python: "py", JavaScript: "js" };

const solution = (language) => {
  const path = `../../content/questions/reverse-linked-list/${language.toLowerCase()}/solution.${ENDINGS[language]}`;
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
};

/** Opens the question, chooses a language and writes code in place of the starter. */
async function write(page, language, code) {
  await open(page, QUESTION);
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: language, exact: true }).click();
  // The plain field gives its place to the editor as soon as that has come.
  await editor(page, language).fill(code);
}

const status = (page) => page.locator(".q-tests-bar [role=status]").first();
const run = (page) => page.getByRole("button", { name: "Run tests" }).click();

for (const language of ["JavaScript", "Python"]) {
  test(`a right answer in ${language} passes the cases, and all of them when submitted`, async ({ page }) => {
    await write(page, language, solution(language));
    await run(page);
    await expect(status(page)).toHaveText("All 3 of 3 passed", { timeout: 30_000 });
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(status(page)).toHaveText(/^All (\d+) of \1 passed$/, { timeout: 30_000 });
    expect(Number((await status(page).innerText()).match(/\d+/)[0])).toBeGreaterThan(3);
  });
}

test("a wrong answer says where it first differs, and is stepped through forwards and backwards", async ({ page }) => {
  await write(page, "JavaScript", "function reverseList(head) {\n  let curr = head;\n  while (curr && curr.next) curr = curr.next;\n  return curr;\n}\n");
  await run(page);
  await expect(status(page)).toContainText("passed", { timeout: 30_000 });
  const wrong = page.locator(".q-test-failed").first();
  await expect(wrong).toContainText("First difference");
  await wrong.getByRole("button", { name: "Step through this case" }).click();
  const dialog = page.getByRole("dialog");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step \d+ of \d+$/);
  const seen = [];
  const look = async () => [await sentence(dialog).innerText(), await dialog.locator(".line.lit").innerText()];
  await dialog.getByRole("button", { name: "Last step" }).click();
  await expect(sentence(dialog)).toContainText("returns");
  for (let back = 0; back < 6; back += 1) {
    seen.push(await look());
    await dialog.getByRole("button", { name: "Back", exact: true }).click();
  }
  for (const then of seen.reverse()) {
    await dialog.getByRole("button", { name: "Forward", exact: true }).click();
    expect(await look()).toEqual(then);
  }
  await expect(dialog.locator(".board")).toContainText("curr");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
});

test("an exception names the learner's own line", async ({ page }) => {
  await write(page, "Python", "def reverse_list(head):\n    values = []\n    return values[3]\n");
  await run(page);
  const wrong = page.locator(".q-test-failed").first();
  await expect(wrong).toContainText("IndexError: list index out of range", { timeout: 30_000 });
  await expect(wrong).toContainText("Line 3.");
});

test("code that cannot be compiled says where, and nothing is lost", async ({ page }) => {
  await write(page, "JavaScript", "function reverseList(head) {\n  return head +;\n}\n");
  await run(page);
  await expect(page.locator(".q-tests [role=alert]")).toContainText("Line 2", { timeout: 30_000 });
  await expect(editor(page, "JavaScript")).toContainText("return head +;");
});

test("an endless loop is stopped, and the next run works", async ({ page }) => {
  await write(page, "JavaScript", "function reverseList(head) {\n  while (true) {}\n}\n");
  await run(page);
  await expect(status(page)).toContainText("Running case 1", { timeout: 30_000 });
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator(".q-tests [role=alert]")).toContainText("Stopped");
  await editor(page, "JavaScript").fill(solution("JavaScript"));
  await run(page);
  await expect(status(page)).toHaveText("All 3 of 3 passed", { timeout: 30_000 });
});

test("a smaller failing case is found against the reference", async ({ page }) => {
  // Right for lists of one node at most.
  await write(page, "JavaScript", "function reverseList(head) {\n  return head;\n}\n");
  await run(page);
  await page.getByRole("button", { name: "Find a smaller case" }).click({ timeout: 30_000 });
  const found = page.getByRole("list", { name: "Found" });
  await expect(found).toContainText("The smallest found", { timeout: 30_000 });
  // The smallest list that is not its own reverse has two nodes.
  expect(await found.locator(".q-case-line code").first().innerText()).toMatch(/^head = \[-?\d+, -?\d+\]$/);
  await expect(found.getByRole("button", { name: "Step through this case" })).toBeVisible();
});

test("Control and Enter run the tests from the editor", async ({ page }) => {
  await write(page, "JavaScript", solution("JavaScript"));
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(status(page)).toHaveText("All 3 of 3 passed", { timeout: 30_000 });
});
