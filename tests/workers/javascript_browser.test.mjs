// The worker as the page starts it, in Chromium under the page's policy: ready, judge, record, stop, and no way out for a learner's code.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "../browser.mjs";
import { build } from "../../www/build/javascript.mjs";
import { ask as askInNode, asks, LIMITS } from "./javascript/support.mjs";

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; connect-src 'self'";
const folder = mkdtempSync(join(tmpdir(), "dryrun-javascript-"));
const asked = [];
let server, browser, page;

function answer(request, response) {
  const { pathname } = new URL(request.url, "http://page");
  asked.push(pathname);
  response.setHeader("content-security-policy", POLICY);
  if (pathname === "/") return response.setHeader("content-type", "text/html").end("<!doctype html><title>page</title>");
  try {
    const text = readFileSync(join(folder, pathname));
    response.setHeader("content-type", "text/javascript").end(text);
  } catch {
    response.writeHead(404).end();
  }
}

/** What runs in the page: starts the worker as the page does, and asks it. */
function inPage() {
  let run = 0;
  const until = (worker, isLast) => new Promise((resolve) => {
    const replies = [];
    worker.onerror = (event) => resolve([{ is: "crashed", message: event.message }]);
    worker.onmessage = ({ data }) => {
      const [text, buffer] = Array.isArray(data) ? data : [data];
      const reply = JSON.parse(text);
      replies.push(buffer ? { ...reply, events: buffer.byteLength / 4 } : reply);
      if (isLast.includes(reply.is)) resolve(replies);
    };
  });
  window.startWorker = async () => {
    const began = performance.now();
    const line = `import "${location.origin}/worker.mjs"`;
    window.worker = new Worker(URL.createObjectURL(new Blob([line], { type: "text/javascript" })), { type: "module" });
    worker.postMessage('{"run":0,"do":"start","snapshot":false}');
    const [reply] = await until(worker, ["ready", "failed", "crashed"]);
    return { ...reply, took: performance.now() - began };
  };
  window.ask = async (request) => {
    const began = performance.now();
    worker.postMessage(JSON.stringify({ run: (run += 1), ...request }));
    const replies = await until(worker, ["done", "refused", "lines", "window", "failed", "crashed"]);
    return { replies, took: performance.now() - began };
  };
}

const start = () => page.evaluate(() => startWorker());
const ask = (request) => page.evaluate((given) => window.ask(given), { language: "javascript", limits: LIMITS, call: asks("int", "string"), ...request });
const judge = async (code, inputs = [[1]], more = {}) => (await ask({ do: "judge", code, inputs, ...more })).replies;
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

before(async () => {
  await build(folder);
  server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await chromium.launch(launchOptions());
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(inPage);
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("it is ready soon, and judges twenty cases in time", async (t) => {
  await start();
  const times = [];
  for (let at = 0; at < 3; at += 1) {
    await page.evaluate(() => worker.terminate());
    times.push((await start()).took);
  }
  const code = "function solve(n) {\n  const seen = new Map();\n  for (let i = 0; i < 100; i++) seen.set(i % n, i);\n  return `${seen.size}`;\n}";
  const inputs = Array.from({ length: 20 }, (_, at) => [at + 1]);
  const took = [];
  for (let at = 0; at < 4; at += 1) {
    const { replies, took: millis } = await ask({ do: "judge", code, inputs });
    assert.deepEqual(replies.slice(0, 20).map((reply) => reply.value), inputs.map(([n]) => `${n}`));
    assert.equal(replies.at(-1).is, "done");
    took.push(millis);
    await pause(150);
  }
  t.diagnostic(`ready after ${times.map(Math.round)} ms; twenty cases in ${took.map(Math.round)} ms`);
  assert.ok(Math.min(...times) < 300 && Math.min(...took) < 150);
});

test("a long run is recorded fast, and a window of it is there at once", async (t) => {
  const code = "function solve(n) {\n  let s = 0;\n  for (let i = 0; i < n; i++) {\n    s += i % 7;\n  }\n  return `${s}`;\n}";
  const rates = [];
  for (let at = 0; at < 3; at += 1) {
    const [lines] = (await ask({ do: "record", code, input: [1_000_000] })).replies;
    assert.deepEqual([lines.is, lines.end, lines.events], ["lines", "returned", 2_000_005]);
    rates.push(lines.events / lines.millis / 1000);
    await pause(100);
  }
  const { replies: [window], took } = await ask({ do: "window", code, input: [1_000_000], from: 1_000_000, count: 400 });
  assert.equal(window.steps.length, 400);
  t.diagnostic(`${rates.map(Math.round)} million events a second; a window at a million after ${Math.round(took)} ms`);
  assert.ok(Math.max(...rates) > 5);
});

test("an endless loop is stopped with its worker, and a new one starts", async () => {
  page.evaluate(() => window.ask({ do: "judge", language: "javascript", code: "function solve() { for (;;); }", call: { function: { name: "solve", params: [], returns: "int" } }, inputs: [[]], limits: { output: 1, lines: 1 } })).catch(() => {});
  await pause(300);
  await page.evaluate(() => worker.terminate());
  assert.equal((await start()).is, "ready");
  assert.equal((await judge("function solve(n) { return 'alive'; }"))[0].value, "alive");
});

test("deep recursion, typescript and a spoilt language are answered", async () => {
  assert.equal((await judge("function solve(n) { return solve(n + 1); }"))[0].error.kind, "recursion");
  const typed = "enum E { A = 3 }\nclass P<T> { constructor(private readonly v: T) {} get(): T { return this.v!; } }\nfunction solve(n: number): string { return `${new P<number>(n).get() + E.A}`; }";
  assert.equal((await judge(typed, [[4]], { language: "typescript" }))[0].value, "7");
  const [deep] = (await ask({ do: "record", code: "function solve(n) {\n  return solve(n + 1);\n}", input: [1] })).replies;
  assert.deepEqual([deep.is, deep.end, deep.error?.kind], ["lines", "raised", "recursion"]);
  const states = (await ask({ do: "window", code: "function solve(n) {\n  return solve(n + 1);\n}", input: [1], from: deep.events - 3, count: 9 })).replies;
  assert.equal(states[0].steps?.length, 3, "the same depth is reached with states");
  const frozen = await judge("function solve(n) { const was = `${Object.isFrozen(Array.prototype)}`; Object.freeze(Array.prototype); return was; }", [[1], [2]]);
  assert.deepEqual(frozen.map((reply) => reply.value ?? reply.is), ["false", "false", "done"]);
  assert.equal((await judge("function solve(n) { Promise.reject(new Error('nobody')); JSON = null; return 'x'; }"))[0].value, "x");
});

test("code cannot reach the page, the storage, the network or other workers", async () => {
  const names = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "indexedDB", "caches", "importScripts", "postMessage", "Worker", "BroadcastChannel", "document", "localStorage", "navigator", "location", "Blob", "URL", "close", "addEventListener", "onmessage", "WebAssembly", "WebTransport", "FileReaderSync", "Request"];
  const code = `function solve() {\n  const found = ${JSON.stringify(names)}.filter((name) => globalThis[name] !== undefined || name in Object.getPrototypeOf(globalThis));\n  return found.join();\n}`;
  assert.equal((await judge(code))[0].value, "");
  const tricks = await judge("async function solve() {\n  const out = [];\n  for (const f of [() => Function('return 1')(), () => (0, eval)('1'), () => import('/secret.mjs'), () => setTimeout('1')]) {\n    try { out.push(`${await f()}`); } catch (e) { out.push('no'); }\n  }\n  return out.join();\n}");
  assert.equal(tricks[0].value, "no,no,no,0");
  assert.ok(!asked.includes("/secret.mjs"), "nothing was fetched");
});

test("counts in the browser are those in Node, where the tests of measuring run", async () => {
  if ((await page.evaluate(() => typeof worker)) === "undefined") await start();
  const code = "function solve(a) {\n  const seen = [];\n  for (const x of a) {\n    if (!seen.includes(x)) seen.push(x);\n  }\n  return [...seen].sort().length;\n}";
  const request = { do: "count", language: "javascript", limits: LIMITS, code, call: asks("list<int>", "int"), inputs: [[[1, 2]], [[5, 3, 5, 4]]] };
  const counts = (replies) => replies.filter(({ is }) => is === "count").map(({ cost, cells, given, end }) => [cost, cells, given, end]);
  const inNode = counts(await askInNode({ ...request }));
  assert.equal(inNode.length, 2);
  assert.deepEqual(counts((await ask(request)).replies), inNode);
});
