// Cases of one's own on a question, the picture of a wrong answer, and a link to one's own answer.

import { expect, test } from "@playwright/test";
import { editor, open, slider, started, stored } from "./support.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const QUESTION = "/questions/reverse-linked-list";
const WAIT = { timeout: 30_000 };
/** Right but for lists of four and more. */
const WRONG = `function reverseList(head) {
  let prev = null;
  for (let count = 0; head && count < 3; count++) {
    [head.next, prev, head] = [prev, head, head.next];
  }
  return prev;
}
`;

async function write(page, code) {
  await open(page, QUESTION);
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole("group", { name: "Language" }).last().getByRole("button", { name: "JavaScript", exact: true }).click();
  await editor(page, "JavaScript").fill(code);
}

/** Opens the fields for one's own case and fills the only one there is. */
async function add(page, text) {
  const fields = page.locator(".own-cases");
  if (!(await fields.getByRole("button", { name: "Add and run" }).isVisible())) await fields.locator("summary").click();
  await fields.getByRole("textbox", { name: "head" }).fill(text);
  await fields.getByRole("button", { name: "Add and run" }).click();
}

test("a case of one's own is answered by the reference, run with the others, kept, and removed", async ({ page }) => {
  await write(page, WRONG);
  await add(page, "4 -> 3 -> 2 -> 1");
  const row = page.locator(".q-test", { hasText: "Your case 1" });
  await expect(row).toContainText("wrong answer", WAIT);
  await expect(row).toContainText("→ [1, 2, 3, 4]");
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Step through this case" }).click();
  await expect(slider(page)).toBeVisible(WAIT);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await page.reload();
  await started(page);
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  await page.locator(".own-cases summary").click();
  await expect(page.locator(".own-row")).toContainText("4 -> 3 -> 2 -> 1");
  await page.getByRole("button", { name: "Remove your case 1" }).click();
  await expect(page.locator(".own-row")).toHaveCount(0);
  await page.getByRole("button", { name: "Run tests" }).click();
  await expect(page.locator(".q-test").first()).toBeVisible(WAIT);
  await expect(page.locator(".q-test", { hasText: "Your case" })).toHaveCount(0);
});

test("a field that cannot be read says what was expected, and keeps what stands there", async ({ page }) => {
  await write(page, WRONG);
  await add(page, "1 -> two");
  const field = page.locator(".own-cases").getByRole("textbox", { name: "head" });
  await expect(page.locator(".own-cases [role=alert]")).toContainText("not two");
  await expect(field).toHaveValue("1 -> two");
  await expect(field).toHaveAttribute("aria-invalid", "true");
});

test("a wrong list is drawn beside the one expected, with the first difference marked", async ({ page }) => {
  await write(page, WRONG);
  await page.getByRole("button", { name: "Run tests" }).click();
  const wrong = page.locator(".q-test-failed").first();
  await expect(wrong.locator(".q-pictured .board")).toContainText("expected", WAIT);
  await expect(wrong.locator(".q-pictured .board")).toContainText("got");
  await expect(wrong.locator(".q-pictured .role-compare").first()).toBeVisible();
});

test("a link to one's own answer opens the step apart from what another has written", async ({ page, browser }) => {
  await write(page, WRONG);
  await page.getByRole("button", { name: "Run tests" }).click();
  await page.locator(".q-test-failed").first().getByRole("button", { name: "Step through this case" }).click();
  await expect(slider(page)).toBeVisible(WAIT);
  await slider(page).fill("5");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step 6 of /);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.locator(".share-said")).toHaveText("Link copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const fresh = await browser.newContext({ viewport: page.viewportSize() });
  const other = await fresh.newPage();
  await other.goto(link);
  await started(other);
  const tab = other.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
  const offer = other.locator(".q-shared");
  await expect(offer).toContainText("an answer in JavaScript, at step 6");
  await offer.locator("summary").click();
  await expect(offer.locator("pre")).toContainText("count < 3");
  await offer.getByRole("button", { name: "Run up to this step" }).click();
  await expect(slider(other)).toHaveAttribute("aria-valuetext", /^Step 6 of /, WAIT);
  const kept = await stored(other).catch(() => null);
  expect(JSON.stringify(kept ?? {})).not.toContain("count < 3");
  await fresh.close();
});
