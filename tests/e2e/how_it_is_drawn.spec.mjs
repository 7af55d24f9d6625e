// What a structure of one's own program is drawn as is a guess; another choice holds for all steps and is kept with the question.

import { expect, test } from "@playwright/test";
import { editor, open } from "./support.mjs";

/** Never right; what counts is the map of lists. */
const SEARCH =
  "function reverseList(head) {\n  const graph = { 0: [1, 2], 1: [2], 2: [] };\n  const seen = new Set();\n  const queue = [0];\n  while (queue.length) {\n    const node = queue.shift();\n    seen.add(node);\n    queue.push(...graph[node]);\n  }\n  return { val: seen.size, next: null };\n}\n";

async function stepThrough(page) {
  await page.locator(".q-test-failed").first().getByRole("button", { name: "Step through this case" }).click({ timeout: 30_000 });
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".board")).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("button", { name: "Last step" }).click();
  return dialog;
}

const caption = (dialog, words) => dialog.locator(".twin caption", { hasText: words });

test("a graph is seen, drawn as lists when asked to, and still so the next time", async ({ page }) => {
  await open(page, "/questions/reverse-linked-list");
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  const languages = page.getByRole("group", { name: "Language" }).last();
  await languages.getByRole("button", { name: "JavaScript", exact: true }).click();
  await editor(page, "JavaScript").fill(SEARCH);
  await page.getByRole("button", { name: "Run tests" }).click();

  let dialog = await stepThrough(page);
  await expect(caption(dialog, "graph, a graph")).toHaveCount(1);
  await dialog.getByText("How it is drawn").click();
  await dialog.getByRole("combobox", { name: "graph drawn as" }).selectOption("list of lists");
  await expect(caption(dialog, "graph, rows of items")).toHaveCount(1);
  await expect(caption(dialog, "graph, a graph")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Back", exact: true }).click();
  await expect(caption(dialog, "graph, rows of items")).toHaveCount(1);

  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  dialog = await stepThrough(page);
  await expect(caption(dialog, "graph, rows of items")).toHaveCount(1);
  await dialog.getByText("How it is drawn").click();
  await dialog.getByRole("combobox", { name: "graph drawn as" }).selectOption("graph");
  await expect(caption(dialog, "graph, a graph")).toHaveCount(1);
});
