// What axe finds on an opened page. Axe is brought to a page once and then asked as often as is needed: bringing it anew with every
// question, and having it describe what is right as well, took three times as long.

import axe from "axe-core";

/** Brings axe to the page that is open; it is gone with the next page. No page of the site has frames, so one is enough. */
export async function bringAxe(page) {
  await page.evaluate(axe.source);
}

/** What breaks a rule, as text: all rules, or those named in `only`. */
export function violations(page, only) {
  return page.evaluate(async (only) => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], ...(only && { runOnly: only }) });
    return violations.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.target.join(" ")).slice(0, 3).join("; ")}`);
  }, only);
}
