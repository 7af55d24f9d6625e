// Keep what is on the stage as a file, and show a visualizer within a page of one's own.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { expectStep, open, sentence, slider, started, stored } from "./support.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const dialog = (page) => page.getByRole("dialog", { name: "Save" });

/** Opens the saving of step 7 of a list of one's own. */
async function openSaving(page) {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("31 -> 41 -> 59 -> 26");
  await slider(page).fill("6");
  await expectStep(page, 7);
  await page.getByRole("button", { name: "Save a picture" }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Presses a button of the dialog and returns the file's name and bytes. */
async function saved(page, button) {
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Opens a saved SVG as a document of its own. */
async function openFile(page, bytes) {
  await page.goto(`data:image/svg+xml;base64,${bytes.toString("base64")}`);
}

test("a saved SVG holds the values as text, with the step's sentence", async ({ page }) => {
  await openSaving(page);
  const said = await sentence(page).innerText();
  const { name, bytes } = await saved(page, "Save as SVG");
  expect(name).toBe("reverse-linked-list-step-7.svg");
  await expect(dialog(page).getByRole("status")).toContainText(name);
  await openFile(page, bytes);
  const texts = await page.locator("text").allTextContents();
  for (const value of ["31", "41", "59", "26", "Step 7 of"]) {
    expect(texts.some((text) => text.includes(value))).toBe(true);
  }
  const words = (await page.locator("text.words").allTextContents()).join(" ");
  expect(words).toBe(said);
  await expect(page.locator("script")).toHaveCount(0);
});

test("a saved PNG is the picture at twice its size", async ({ page }) => {
  await openSaving(page);
  const { name, bytes } = await saved(page, "Save as PNG");
  expect(name).toBe("reverse-linked-list-step-7.png");
  const picture = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { width: image.width, colours: new Set(new Uint32Array(data.buffer)).size };
  }, bytes.toString("base64"));
  // The medium width of 720 pixels with its margins, twice.
  expect(picture.width).toBe(2 * (720 + 2 * 16));
  // The style was read: paper, ink, outlines and at least one colour of the step, all with soft edges.
  expect(picture.colours).toBeGreaterThan(20);
});

test("a whole run moves, tells every step and stands still for who wants no motion", async ({ page }) => {
  await openSaving(page);
  await dialog(page).getByRole("radio", { name: "The run, moving" }).check();
  await dialog(page).getByRole("spinbutton", { name: "From step" }).fill("3");
  await dialog(page).getByRole("spinbutton", { name: "To step" }).fill("8");
  await dialog(page).getByRole("checkbox", { name: "Only interesting steps" }).uncheck();
  await expect(dialog(page)).toContainText(/6 steps in 14 seconds.* kB/);
  const { name, bytes } = await saved(page, "Save as SVG");
  expect(name).toBe("reverse-linked-list-steps-3-to-8.svg");
  await openFile(page, bytes);
  const shown = (seconds) =>
    page.evaluate((seconds) => {
      document.documentElement.pauseAnimations();
      document.documentElement.setCurrentTime(seconds);
      const labels = [...document.querySelectorAll(".film .label")];
      const seen = labels.filter((label) => Number(getComputedStyle(label.parentElement).opacity) > 0.5);
      return seen.map((label) => label.textContent.match(/^Step \d+/)[0]);
    }, seconds);
  expect(await shown(1)).toEqual(["Step 3"]);
  expect(await shown(5)).toEqual(["Step 5"]);
  expect(await shown(11)).toEqual(["Step 8"]);
  // It begins anew.
  expect(await shown(15)).toEqual(["Step 3"]);
  await expect(page.locator(".still")).toBeHidden();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.locator(".still .label")).toContainText("Step 7");
  await expect(page.locator(".film").first()).toBeHidden();
});

test("a stretch too long for one file says so instead of saving", async ({ page }) => {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill(Array.from({ length: 90 }, (_, n) => n).join(" "));
  await page.getByRole("button", { name: "Save a picture" }).click();
  await dialog(page).getByRole("radio", { name: "The run, moving" }).check();
  await dialog(page).getByRole("checkbox", { name: "Only interesting steps" }).uncheck();
  await dialog(page).getByRole("spinbutton", { name: "To step" }).fill("300");
  await expect(dialog(page)).toContainText("300 steps, more than the 120");
  await expect(dialog(page).getByRole("button", { name: "Save as SVG" })).toHaveCount(0);
});

test("a large grid is saved as it is painted", async ({ page }) => {
  await open(page, "/visualize/number-of-islands");
  const row = Array.from({ length: 60 }, (_, n) => (n % 3 ? "1" : "0")).join(" ");
  await page.getByRole("textbox", { name: "Input" }).fill(Array.from({ length: 50 }, () => row).join("\n"));
  await expect(page.locator(".grid-canvas")).toBeVisible();
  await page.getByRole("button", { name: "Save a picture" }).click();
  const { bytes } = await saved(page, "Save as SVG");
  await openFile(page, bytes);
  const image = page.locator("image");
  await expect(image).toHaveAttribute("href", /^data:image\/png;base64,.{200}/);
  const { width, height } = await image.boundingBox();
  expect(Math.round((width / height) * 100)).toBe(120);
});

/** A page of another origin that shows what the code to copy says. */
async function notes(code) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>My notes</title><h1>My notes</h1>${code}`);
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** Copies the code that shows step 5 of a list of one's own. */
async function copyCode(page) {
  await open(page, "/visualize/reverse-linked-list");
  await page.getByRole("textbox", { name: "Input" }).fill("31 -> 41 -> 59");
  await slider(page).fill("4");
  await expectStep(page, 5);
  await page.getByRole("button", { name: "More ways to share" }).click();
  await page.getByRole("button", { name: "Copy code" }).click();
  await expect(page.getByText("Code copied")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("the code to copy shows the same step in somebody's notes, which can be stepped by keyboard", async ({ page, browser }) => {
  const code = await copyCode(page);
  const said = await sentence(page).innerText();
  const own = await notes(code);
  const fresh = await browser.newContext();
  const reader = await fresh.newPage();
  await reader.goto(own.address);
  const frame = reader.frameLocator("iframe");
  await expect(frame.locator("#app[data-started]")).toBeAttached();
  await expectStep(frame, 5);
  await expect(sentence(frame)).toHaveText(said);
  for (const chrome of ["banner", "contentinfo"]) {
    await expect(frame.getByRole(chrome)).toHaveCount(0);
  }
  await expect(frame.getByRole("textbox")).toHaveCount(0);
  await frame.locator(".work-stage").click();
  await reader.keyboard.press("ArrowRight");
  await expectStep(frame, 6);
  await frame.getByRole("button", { name: "Back", exact: true }).click();
  await expectStep(frame, 5);
  const [whole] = await Promise.all([
    fresh.waitForEvent("page"),
    frame.getByRole("link", { name: "Open in Dryrun" }).click(),
  ]);
  await started(whole);
  await expectStep(whole, 5);
  await expect(whole.getByRole("banner")).toBeVisible();
  await fresh.close();
  own.close();
});

test("a reader's own place and input are left alone by what others' notes show", async ({ page }) => {
  const code = await copyCode(page);
  const address = code.match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&");
  await open(page, "/visualize/coin-change");
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expect.poll(async () => JSON.stringify(await stored(page))).toContain("coin-change");
  await page.waitForTimeout(600);
  const before = await page.evaluate(() => localStorage.getItem("dryrun-progress"));
  await page.goto(address);
  await started(page);
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expectStep(page, 6);
  // Longer than a step rests before the whole page would keep it.
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => localStorage.getItem("dryrun-progress"))).toBe(before);
});

test("it works where a browser refuses storage to a page within another, and never shows the frame", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  // Without the program there is only what was prerendered.
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/visualize/coin-change?embed");
  await expect(page.locator(".transport")).toBeVisible();
  await expect(page.locator(".header")).toBeHidden();
  await expect(page.locator(".footer")).toBeHidden();
  await page.unroute("**/*.wasm");
  await page.reload();
  await started(page);
  await expect(page.locator(".header")).toBeHidden();
  await expect(page.locator(".notices .notice").first()).toBeHidden();
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expectStep(page, 2);
});

for (const [width, height] of [
  [640, 480],
  [360, 480],
]) {
  test(`everything of it is in sight at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "/visualize/reverse-linked-list?embed");
    const parts = [page.locator(".work-stage"), sentence(page), page.getByRole("link", { name: "Open in Dryrun" })];
    for (const name of ["First step", "Back", "Play", "Forward", "Last step"]) {
      parts.push(page.getByRole("button", { name, exact: true }));
    }
    for (const part of parts) {
      const { y, height: high } = await part.boundingBox();
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + high).toBeLessThanOrEqual(height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });
}
