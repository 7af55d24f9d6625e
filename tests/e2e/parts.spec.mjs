// The program comes in parts: a page names in its head what it needs of it, and asks for nothing besides.

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { routes, started } from "./support.mjs";

const dist = new URL("../../dist/", import.meta.url);

/** The parts that the HTML of a route names. */
function named(route) {
  const html = readFileSync(new URL(`${route.slice(1)}/index.html`.replace(/^\//, ""), dist), "utf8");
  return [...new Set(html.match(/[\w-]+\.wasm(?=["'])/g))].sort();
}

/** Opens a route and returns the parts that were asked for until the app stood and the network was silent. */
async function asked(page, route) {
  const seen = new Set();
  const note = (request) => request.url().endsWith(".wasm") && seen.add(request.url().split("/").at(-1));
  page.on("request", note);
  await page.goto(route);
  await started(page);
  await page.waitForLoadState("networkidle");
  page.off("request", note);
  return [...seen].sort();
}

const first = (folder) => routes().find((route) => route.startsWith(`/${folder}/`));

test("a page asks for exactly the parts that it names", async ({ page }) => {
  for (const route of ["/", first("questions"), first("visualize"), "/visualize", "/guide", "/progress"]) {
    expect(await asked(page, route), route).toEqual(named(route));
  }
});

test("a question page does without the visualizers", async () => {
  const own = (route) => named(route).find((file) => file.startsWith("split_"));
  expect(own(first("questions"))).toMatch(/^split_question-[0-9a-f]{16}\.wasm$/);
  expect(own(first("visualize"))).toMatch(/^split_visual-[0-9a-f]{16}\.wasm$/);
});
