// End-to-end tests: what a user does, at desktop and at phone size, on the release site.
//
// `cargo xtask test e2e` serves dist/ and runs them; by hand, with `cargo xtask serve` running elsewhere:
// `cd tests && npx playwright test`. A test that fails is not tried again: one that passes only sometimes is a fault.

import { defineConfig } from "@playwright/test";
import { SIZES, launchOptions, site } from "./browser.mjs";

const common = { browserName: "chromium", launchOptions: launchOptions() };

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.mjs",
  outputDir: "../target/e2e",
  reporter: [["list"]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // Every test has its own limit; this one is for a browser that hangs as a whole, on a machine that others use as well.
  globalTimeout: 40 * 60_000,
  expect: { timeout: 20_000 },
  use: { baseURL: site, screenshot: "only-on-failure", locale: "en-GB" },
  projects: [
    { name: "desktop", use: { ...common, viewport: SIZES.desktop } },
    { name: "phone", use: { ...common, viewport: SIZES.phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
  ],
});
