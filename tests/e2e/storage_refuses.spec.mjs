// The browser refuses to store: the page works, says so, and loses nothing while it is open.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectStep, open } from "./support.mjs";

const notice = (page) => page.locator(".notices .notice").first();

test("storage is forbidden", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page, "/visualize/reverse-linked-list");
  await expect(notice(page)).toContainText("does not let the page save");
  await page.getByRole("button", { name: "Forward", exact: true }).click();
  await expectStep(page, 2);
});

test("storage is full", async ({ page }) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = full;
  });
  await open(page, "/questions/coin-change");
  await page.getByRole("button", { name: /Bookmark/ }).first().click();
  await expect(notice(page)).toContainText("no room left");
  await expect(page.getByRole("button", { name: /Bookmark/ }).first()).toHaveAttribute("aria-pressed", "true");
});

test("a damaged document is set aside and said", async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem("dryrun-progress")) localStorage.setItem("dryrun-progress", "{ broken");
  });
  await open(page, "/progress");
  await expect(notice(page)).toContainText("damaged");
  const kept = await page.evaluate(() => Object.values(localStorage));
  expect(kept).toContain("{ broken");
});

test("a newer document is shown and never written", async ({ page }) => {
  const newer = readFileSync(new URL("../progress/newer.json", import.meta.url), "utf8");
  await page.addInitScript((text) => localStorage.setItem("dryrun-progress", text), newer);
  await open(page, "/questions/coin-change");
  await expect(notice(page)).toContainText("newer version");
  await page.getByRole("button", { name: /Bookmark/ }).first().click();
  expect(await page.evaluate(() => localStorage.getItem("dryrun-progress"))).toBe(newer);
});
