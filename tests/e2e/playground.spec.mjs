// The playground: any program, run, stopped, stepped through, shared, opened elsewhere; and what code must never reach.

import { expect, test } from "@playwright/test";
import { open, sentence, slider, started } from "./support.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const WAIT = { timeout: 30_000 };
const output = (page) => page.getByRole("region", { name: /^Output/ });
const program = (page) => page.getByRole("textbox", { name: /^Your program in / });

/** Opens the playground with a program in its place. */
async function write(page, language, code, input = "") {
  await open(page, "/playground");
  await page.getByRole("group", { name: "Language" }).getByRole("button", { name: language, exact: true }).click();
  // The editor of the language before goes when this one is drawn.
  await page.getByRole("textbox", { name: `Your program in ${language}` }).and(page.locator(".cm-content")).fill(code);
  if (input) await page.getByRole("textbox", { name: "Standard input" }).fill(input);
}

const run = (page) => page.getByRole("button", { name: "Run", exact: true }).click();

for (const [language, code] of [
  ["Python", "total = 0\nfor _ in range(int(input())):\n    total += int(input())\nprint('sum', total)\n"],
  ["JavaScript", "let total = 0;\nfor (let n = Number(readline()); n > 0; n--) total += Number(readline());\nconsole.log('sum', total);\n"],
  ["TypeScript", "let total: number = 0;\nfor (let n: number = Number(readline()); n > 0; n--) total += Number(readline());\nconsole.log('sum', total);\n"],
]) {
  test(`a program in ${language} reads its input and prints`, async ({ page }) => {
    await write(page, language, code, "2\n40\n2\n");
    await run(page);
    await expect(output(page)).toHaveText("sum 42", WAIT);
  });
}

test("a failing program keeps what it printed and names its own line, which the editor marks", async ({ page }) => {
  await write(page, "Python", "print('before')\nvalues = []\nprint(values[3])\n");
  await run(page);
  await expect(output(page)).toHaveText("before", WAIT);
  await expect(page.locator(".pg-outcome [role=alert]")).toContainText("IndexError: list index out of range");
  await expect(page.locator(".pg-outcome [role=alert]")).toContainText("Line 3.");
  await expect(page.locator(".cm-marked-error")).toContainText("values[3]");
});

test("a loop without an end is stopped, and its first steps are seen", async ({ page }) => {
  const code = "const seen = [];\nwhile (true) {\n  seen[0] = (seen[0] ?? 0) + 1;\n}\n";
  await write(page, "JavaScript", code);
  await run(page);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator(".pg-outcome")).toContainText("Stopped");
  await expect(program(page)).toContainText("while (true)");
  await page.getByRole("button", { name: "Step through" }).click();
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step 1 of \d+$/, { timeout: 45_000 });
  await page.getByRole("dialog").getByRole("button", { name: "Forward", exact: true }).click();
  await expect(sentence(page)).toContainText("Line 2 runs next");
});

/** Steps to a moment and copies its link. */
async function copyMoment(page) {
  await write(page, "Python", "stack = []\nfor word in input().split():\n    stack.append(word)\nprint(stack.pop())\n", "to be or not\n");
  await page.getByRole("button", { name: "Step through" }).click();
  const dialog = page.getByRole("dialog");
  await expect(slider(page)).toBeVisible(WAIT);
  await slider(page).fill("6");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step 7 of /);
  await expect(dialog.locator(".board")).toContainText("be");
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.locator(".share-said")).toHaveText("Link copied");
  return [await page.evaluate(() => navigator.clipboard.readText()), await sentence(page).innerText()];
}

test("a link opens the same step in a browser that knows nothing of it, and runs nothing by itself", async ({ page, browser }) => {
  const [link, said] = await copyMoment(page);
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  await started(other);
  await expect(other.locator(".cm-content")).toContainText("stack.append(word)");
  await expect(other.getByRole("textbox", { name: "Standard input" })).toHaveValue("to be or not\n");
  expect(asked.filter((url) => new URL(url).pathname.startsWith("/python-"))).toEqual([]);
  await other.getByRole("button", { name: "Run up to this step" }).click();
  await expect(slider(other)).toHaveAttribute("aria-valuetext", /^Step 7 of /, WAIT);
  await expect(sentence(other)).toHaveText(said);
  await fresh.close();
});

test("a link that lost its end opens the program and says what is missing", async ({ page }) => {
  const [link] = await copyMoment(page);
  await page.goto("about:blank");
  await page.goto(link.slice(0, -3));
  await started(page);
  await expect(page.locator(".playground .notice").first()).toContainText("cut off");
  await expect(program(page)).toContainText("stack.append(word)");
});

test("what one had written is under Versions when a link takes its place", async ({ page, browser }) => {
  const [link] = await copyMoment(page);
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await write(other, "Python", "print('my own')\n");
  await run(other);
  await expect(output(other)).toHaveText("my own", WAIT);
  await other.goto("about:blank");
  await other.goto(link);
  await started(other);
  await expect(program(other)).toContainText("stack.append(word)");
  await other.getByRole("button", { name: "Versions" }).click();
  const versions = other.getByRole("list", { name: "Versions" });
  await expect(versions.locator("pre", { hasText: "my own" })).toHaveCount(1);
  await fresh.close();
});

const ESCAPES = {
  Python: `
import asyncio, json
def attempt(name, act):
    try:
        result = act()
        print(name, "reached", result)
    except BaseException as error:
        print(name, "blocked")
def from_js(name):
    import js
    return getattr(js, name)
attempt("fetch", lambda: from_js("fetch")("/index.html"))
attempt("storage", lambda: from_js("localStorage").setItem("taken", "1"))
attempt("databases", lambda: from_js("indexedDB").open("taken"))
attempt("document", lambda: from_js("document").title)
def urllib():
    import urllib.request
    return urllib.request.urlopen("http://127.0.0.1:9/").status
attempt("urllib", urllib)
def socket():
    import socket
    socket.create_connection(("127.0.0.1", 9), 1).send(b"x")
attempt("socket", socket)
print("end")
`,
  JavaScript: `
function attempt(name, act) {
  try {
    const result = act();
    console.log(name, result === undefined || result === null ? "blocked" : "reached");
  } catch (error) {
    console.log(name, "blocked");
  }
}
attempt("fetch", () => fetch("/index.html"));
attempt("storage", () => localStorage.setItem("taken", "1") ?? "set");
attempt("databases", () => indexedDB.open("taken"));
attempt("document", () => document.title);
attempt("request", () => new XMLHttpRequest());
attempt("socket", () => new WebSocket("ws://127.0.0.1:9/"));
attempt("scripts", () => importScripts("/index.html") ?? "imported");
attempt("caches", () => caches.open("taken"));
attempt("constructor", () => (async () => {}).constructor("return fetch('/index.html')")());
attempt("page", () => postMessage({ hello: 1 }) ?? "sent");
console.log("end");
`,
};

for (const [language, code] of Object.entries(ESCAPES)) {
  test(`code in ${language} reaches neither page nor storage nor network`, async ({ page }) => {
    await write(page, language, code);
    await run(page);
    await expect(output(page)).toContainText("end", WAIT);
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await run(page);
    await expect(output(page)).toContainText("end", WAIT);
    expect((await output(page).innerText()).split("\n").filter((line) => line.includes("reached"))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem("taken"))).toBeNull();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))).not.toContain("taken");
  });
}

test("after the first run everything works without a connection", async ({ page, context }) => {
  let fetched = Date.now();
  page.on("requestfinished", (request) => {
    if (request.url().includes("/python-")) fetched = Date.now();
  });
  await write(page, "Python", "print(sum(range(10)))\n");
  await run(page);
  await expect(output(page)).toHaveText("45", WAIT);
  await page.getByRole("button", { name: "Step through" }).click();
  await expect(slider(page)).toBeVisible(WAIT);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  // Once the page is at rest a spare interpreter is made ready; it takes over when the first one is stopped.
  await expect.poll(() => page.workers().length, WAIT).toBeGreaterThan(1);
  await expect.poll(() => Date.now() - fetched, WAIT).toBeGreaterThan(4000);
  await context.setOffline(true);
  await program(page).fill("while True:\n    pass\n");
  await run(page);
  await page.getByRole("button", { name: "Stop" }).click();
  await program(page).fill("values = [3, 1, 2]\nvalues.sort()\nprint(values)\n");
  await run(page);
  await expect(output(page)).toHaveText("[1, 2, 3]", WAIT);
  await page.getByRole("button", { name: "Step through" }).click();
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step 1 of /, WAIT);
});

test("by keyboard alone: write, run, step, close, and be where one was", async ({ page }) => {
  await open(page, "/playground");
  await expect(page.locator(".cm-content")).toBeVisible();
  await program(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("a = [1]\na.append(2)\nprint(a)\n");
  await page.keyboard.press("Control+Enter");
  await expect(output(page)).toHaveText("[1, 2]", WAIT);
  await page.getByRole("button", { name: "Step through" }).focus();
  await page.keyboard.press("Enter");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step 1 of /, WAIT);
  await page.keyboard.press("ArrowRight");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Step 2 of /);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Step through" })).toBeFocused();
});
