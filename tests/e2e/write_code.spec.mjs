// Code is written in an editor that takes the plain field's place, and in the plain field where the editor cannot be had.

import { expect, test } from "@playwright/test";
import { bringAxe, violations } from "./axe.mjs";
import { open, stored } from "./support.mjs";

const QUESTION = "/questions/reverse-linked-list";
const SLUG = "reverse-linked-list";
const FAILED = "The full editor could not be loaded; what you type is kept.";

/** What is written in, once the app is there; on a phone it is behind a tab. */
async function toAnswer(page) {
  await open(page, QUESTION);
  const tab = page.getByRole("tab", { name: "Your answer" });
  if (await tab.isVisible()) await tab.click();
}

const code = (page, language = "Python") => page.getByRole("textbox", { name: `Your code in ${language}` });

/** Waits until the editor has taken the field's place and has its colours. */
async function coloured(page) {
  await expect(page.locator(".cm-content .tok-keyword").first()).toBeVisible();
}

/** The text in the editor, line by line. */
async function written(page) {
  return (await page.locator(".cm-line").allInnerTexts()).map((line) => line.replace(/\n$/, ""));
}

const draft = async (page, part = "code-python") => (await stored(page))?.drafts?.[SLUG]?.[part]?.text;

test("the editor takes the plain field's place without moving anything, and has colours", async ({ page }) => {
  await page.route(/\/editor[^/]*\/editor\.mjs$/, async (route) => {
    await held;
    await route.continue();
  });
  let send;
  const held = new Promise((resolve) => (send = resolve));
  await toAnswer(page);
  const plain = await code(page).boundingBox();
  await code(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("def reverse(head):\nreturn headx");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("ArrowLeft");
  send();
  await coloured(page);
  await expect(code(page)).toBeFocused();
  expect(await page.locator(".code-editor").boundingBox()).toEqual(plain);
  // The caret is where it was: before the last letter.
  await page.keyboard.type("Z");
  expect(await written(page)).toEqual(["def reverse(head):", "    return heaZd"]);
  expect(await page.locator(".tok-keyword").allInnerTexts()).toEqual(["def", "return"]);
});

test("what is typed in the editor is there after a reload, each language apart", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  await code(page).fill("def first():\n    return 1\n");
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "JavaScript" }).click();
  await expect(code(page, "JavaScript")).toContainText("function");
  await coloured(page);
  await code(page, "JavaScript").fill("const second = 2;");
  await expect.poll(() => draft(page, "code-javascript")).toBe("const second = 2;");
  await page.reload();
  await toAnswer(page);
  await coloured(page);
  expect(await written(page)).toEqual(["const second = 2;"]);
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: "Python" }).click();
  await expect(code(page)).toContainText("def first():");
});

test("Tab indents, and leaves after Escape", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  await code(page).fill("x = 1");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  expect(await written(page)).toEqual(["    x = 1"]);
  await page.keyboard.press("Shift+Tab");
  expect(await written(page)).toEqual(["x = 1"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Bare" })).toBeFocused();
  expect(await written(page)).toEqual(["x = 1"]);
});

test("Enter keeps the indent, Ctrl Enter puts nothing in, and keys of the page are text", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  await code(page).fill("");
  await page.keyboard.type("if x:\ny = '/?1");
  await page.keyboard.press("Control+Enter");
  expect(await written(page)).toEqual(["if x:", "    y = '/?1'"]);
  await expect(code(page)).toBeFocused();
});

test("words are completed by Tab while Enter stays a new line", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  await code(page).fill("remembered = 1\n");
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("reme");
  await expect(page.getByRole("option", { name: "remembered" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(" = reme");
  await expect(page.getByRole("option", { name: "remembered" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => written(page)).toEqual(["remembered = 1", "remembered = reme", ""]);
});

test("bare is a whiteboard: no colours, no completion, no second bracket, also after a reload", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  const bare = page.getByRole("button", { name: "Bare" });
  await expect(bare).toHaveAttribute("aria-pressed", "false");
  await bare.click();
  await expect(bare).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".cm-content [class*=tok-]")).toHaveCount(0);
  await page.reload();
  await toAnswer(page);
  await expect(bare).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".cm-content")).toBeVisible();
  await code(page).fill("ret");
  await page.keyboard.type("urn f(");
  await expect(page.locator(".cm-content [class*=tok-]")).toHaveCount(0);
  await expect(page.locator(".cm-tooltip-autocomplete")).toHaveCount(0);
  expect(await written(page)).toEqual(["return f("]);
  await bare.click();
  await coloured(page);
});

test("a reset to the starter can be taken back", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  await code(page).fill("mine = 1");
  await page.getByRole("button", { name: "Reset to starter" }).click();
  await expect(code(page)).toContainText("Write your answer here");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(code(page)).toHaveText("mine = 1");
  await expect.poll(() => draft(page)).toBe("mine = 1");
});

test("a version is put aside by a reset and can be taken back, which can be undone", async ({ page }) => {
  await toAnswer(page);
  await coloured(page);
  const versions = page.getByRole("button", { name: "Versions" });
  await expect(versions).toBeDisabled();
  await code(page).fill("first = 1");
  await page.getByRole("button", { name: "Reset to starter" }).click();
  await code(page).fill("second = 2");
  await versions.click();
  await page.getByRole("list", { name: "Versions" }).getByText("just now · 1 line").click();
  await expect(page.getByRole("region", { name: "Version of just now" })).toHaveText("first = 1");
  await page.getByRole("button", { name: "Take back the version of just now" }).click();
  await expect(code(page)).toHaveText("first = 1");
  await expect(page.getByRole("list", { name: "Versions" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(code(page)).toHaveText("second = 2");
});

test("without the editor's script the plain field works and says so, and the editor comes on trying again", async ({ page }) => {
  const script = /\/editor[^/]*\/editor\.mjs$/;
  await page.route(script, (route) => route.abort("internetdisconnected"));
  await toAnswer(page);
  await expect(page.getByText(FAILED)).toBeVisible();
  await expect(page.locator(".cm-content")).toHaveCount(0);
  await code(page).evaluate((field) => field.select());
  await page.keyboard.type("def plain():");
  await page.keyboard.press("Enter");
  await page.keyboard.type("pass");
  await expect(code(page)).toHaveValue("def plain():\n    pass");
  await expect.poll(() => draft(page)).toBe("def plain():\n    pass");
  await page.unroute(script);
  await page.getByRole("button", { name: "Try again" }).click();
  await coloured(page);
  expect(await written(page)).toEqual(["def plain():", "    pass"]);
  await expect(page.getByText(FAILED)).toHaveCount(0);
});

for (const scheme of ["light", "dark"]) {
  test(`axe finds no violation with the editor, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await toAnswer(page);
    await coloured(page);
    await bringAxe(page);
    expect(await violations(page)).toEqual([]);
    await code(page).focus();
    await page.keyboard.press("ControlOrMeta+f");
    await expect(page.getByRole("textbox", { name: "Find" })).toBeFocused();
    expect(await violations(page)).toEqual([]);
  });
}

test("nothing shifts when the editor comes, and no rule of the page is broken", async ({ page }) => {
  const told = [];
  page.on("console", (message) => message.type() === "error" && told.push(message.text()));
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  await open(page, QUESTION);
  await expect(page.locator(".cm-content .tok-keyword").first()).toBeAttached();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
  expect(told).toEqual([]);
});
