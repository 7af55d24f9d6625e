// The memory that a page holds, workers and all: its process's share of the machine's memory, as Linux counts it.

import { readFileSync } from "node:fs";

/** Megabytes of the largest page process, after collecting what is no longer used; null where the system does not tell. */
export async function held(browser, page) {
  const own = await page.context().newCDPSession(page);
  await own.send("HeapProfiler.collectGarbage");
  await own.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  await whole.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => shareOf(id)).filter((size) => size !== null);
  return sizes.length ? Math.max(...sizes) : null;
}

function shareOf(id) {
  try {
    return Number(readFileSync(`/proc/${id}/smaps_rollup`, "utf8").match(/^Pss:\s+(\d+) kB/m)[1]) / 1000;
  } catch {
    return null;
  }
}
