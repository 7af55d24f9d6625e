// The one way in which tests, screenshots and benchmarks start a browser: the system's Chromium, quiet and offline.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of Chromium: as told by `cargo xtask`, else the first found on PATH. */
export function chromium() {
  if (process.env.DRYRUN_CHROMIUM) return process.env.DRYRUN_CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (!found) throw new Error("No Chromium on PATH: install it (on Debian: `apt-get install chromium`).");
  return found;
}

/** Where the release site is served: as told by `cargo xtask`, else where `cargo xtask serve` puts it. */
export const site = process.env.DRYRUN_URL ?? "http://127.0.0.1:8080";

/** Launch options for Playwright. Chromium's sandbox cannot be had by root, and nothing here opens a foreign page. */
export function launchOptions() {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return {
    executablePath: chromium(),
    args: [...root, "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  };
}

/** The three sizes that every page is looked at in. */
export const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
};
