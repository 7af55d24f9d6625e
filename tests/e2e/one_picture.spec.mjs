// The picture of a step is the same by whatever way one came: what stays in the page from step to step is what would be drawn anew.

import { expect, test } from "@playwright/test";
import { open, standing, stored } from "./support.mjs";

/** Together they hold every form that a shape can have, and shapes that come, go, move, bend and change their texture. */
const VISUALIZERS = ["lru-cache", "avl-tree", "graph-traversal", "edit-distance", "consistent-hashing", "cycle-detection"];

/** Every element of the picture with its attributes in the order of their names. */
function picture(page) {
  return page.locator(".stage .board > g").evaluate((group) => {
    const told = (element) => {
      const fields = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      const inside = element.children.length > 0 ? [...element.children].map(told).join("") : element.textContent;
      return `<${element.tagName} ${fields.join(" ")}>${inside}\n`;
    };
    return [...group.children].map(told);
  });
}

test("the picture that was stepped to is the one that is drawn anew", async ({ page }, { project }) => {
  // The size of the window plays no part in it.
  if (project.name !== "desktop") return;
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const slug of VISUALIZERS) {
    await open(page, `/visualize/${slug}`);
    const { steps } = await standing(page);
    const keys = [...Array(Math.ceil(steps / 2)).fill("ArrowRight"), "n", "n", "p", ...Array(7).fill("ArrowLeft")];
    for (const key of keys) await page.keyboard.press(key);
    const { step } = await standing(page);
    expect(step, slug).toBeGreaterThan(1);
    await expect.poll(async () => (await stored(page))?.visualizers?.[slug]?.step).toBe(step - 1);
    const seen = await picture(page);
    expect(seen.length, slug).toBeGreaterThan(5);
    await open(page, `/visualize/${slug}`);
    expect((await standing(page)).step, slug).toBe(step);
    expect(seen, slug).toEqual(await picture(page));
  }
});
