// The Python worker as the page starts it: a module worker from a blob, under the site's policy, in Chromium.

import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "@playwright/test";
import { launchOptions } from "../browser.mjs";
import { builtRuntime } from "./python/built.mjs";

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; connect-src 'self'";
const TYPES = { ".mjs": "text/javascript", ".wasm": "application/wasm", ".zip": "application/zip", ".html": "text/html" };
const LIMITS = { output: 10_000, lines: 1_000_000 };

let server;
let browser;
let page;

function serve(folder) {
  const seen = [];
  const handler = (request, response) => {
    seen.push(request.url);
    const file = join(folder, request.url);
    const headers = { "content-security-policy": POLICY, "cache-control": "max-age=600" };
    if (request.url === "/") return response.writeHead(200, { ...headers, "content-type": "text/html" }).end("<!doctype html>");
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "text/plain" });
    return createReadStream(file).pipe(response);
  };
  return new Promise((resolve) => {
    const made = createServer(handler).listen(0, "127.0.0.1", () => resolve({ made, seen, port: made.address().port }));
  });
}

/** The page's side: starts a worker the way the site does and keeps all it says. */
function pageSide() {
  window.start = (snapshot, handed) => new Promise((resolve, reject) => {
    const line = `import ${JSON.stringify(`${location.origin}/worker.mjs`)}`;
    const worker = new Worker(URL.createObjectURL(new Blob([line], { type: "text/javascript" })), { type: "module" });
    const heard = [];
    const began = performance.now();
    let last = null;
    worker.onerror = (event) => reject(new Error(event.message || "The worker failed."));
    worker.onmessage = ({ data }) => {
      const [text, buffer, given] = Array.isArray(data) ? data : [data, null];
      const message = JSON.parse(text);
      heard.push(message);
      if (message.is === "ready") resolve({ loading: heard.splice(0), ask, ready: message, took: performance.now() - began });
      if (message.is === "failed") reject(new Error(message.message));
      if (["done", "snapshot", "lines", "window", "refused"].includes(message.is)) last?.({ heard: heard.splice(0), buffer, given });
    };
    function ask(request) {
      return new Promise((done) => {
        last = done;
        worker.postMessage(JSON.stringify(request));
      });
    }
    const text = JSON.stringify({ run: 0, do: "start", snapshot: Boolean(snapshot) });
    worker.postMessage(snapshot ? [text, snapshot, handed] : text);
  });
}

before(async () => {
  server = await serve(await builtRuntime());
  browser = await chromium.launch(launchOptions());
  page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${server.port}/`);
  await page.evaluate(pageSide);
});

after(async () => {
  await browser?.close();
  server?.made.close();
});

test("a worker starts, tells its progress in bytes, judges, and starts again from a snapshot", async () => {
  const result = await page.evaluate(async (limits) => {
    const cold = await window.start(null);
    const loading = cold.loading.filter(({ is }) => is === "loading");
    const call = { function: { name: "f", params: [{ name: "a", of: "list<int>" }], returns: "int" } };
    const judge = (run) => ({ run, do: "judge", code: "def f(a):\n    return sum(a)", call, inputs: Array(20).fill([[1, 2]]), limits });
    const { buffer, given, heard: taken } = await cold.ask({ run: 1, do: "snapshot" });
    await cold.ask(judge(2));
    const began = performance.now();
    const judged = await cold.ask(judge(3));
    const twenty = performance.now() - began;
    const loop = "def f(a):\n    i = 0\n    while i < 333000:\n        a[0] += i\n        i += 1\n    return 1";
    const recorded = performance.now();
    const lines = await cold.ask({ run: 4, do: "record", code: loop, call, input: [[0]], limits });
    const millis = performance.now() - recorded;
    const wide = { run: 5, do: "window", code: loop, call, input: [[0]], from: 10, count: 400, limits };
    const windowed = performance.now();
    await cold.ask(wide);
    const windowTook = performance.now() - windowed;
    const size = buffer.byteLength;
    const visit = await window.start(buffer);
    const { buffer: none, given: compiled } = await visit.ask({ run: 1, do: "snapshot" });
    const warm = await window.start(buffer, compiled);
    const again = await warm.ask(judge(1));
    const spoilt = await window.start(buffer.slice(0, 1000), given);
    const whole = await spoilt.ask(judge(1));
    return { cold: cold.took, visit: visit.took, warm: warm.took, loading, taken, judged, twenty, again, whole, size,
      handed: given instanceof WebAssembly.Module, none, ready: [cold, visit, warm, spoilt].map(({ ready }) => ready.restored),
      words: lines.buffer.byteLength / 4, millis, windowTook };
  }, LIMITS);
  assert.ok(result.loading.length > 2, "progress is told more than once");
  assert.equal(result.loading.at(-1).bytes, result.loading.at(-1).of);
  assert.deepEqual(result.taken.at(-1), { run: 1, is: "snapshot" });
  assert.ok(result.handed, "the compiled program comes with the copy");
  assert.equal(result.none, null, "what began from a copy has no other one to give");
  assert.deepEqual(result.ready, [false, true, true, false]);
  for (const { heard } of [result.judged, result.again, result.whole]) {
    assert.deepEqual(heard.filter(({ is }) => is === "case").map(({ value }) => value), Array(20).fill(3));
  }
  assert.ok(result.warm < result.cold, "a snapshot is quicker");
  console.log(`Python in Chromium: cold start ${Math.round(result.cold)} ms, from a copy of ${(result.size / 1e6).toFixed(1)} MB `
    + `${Math.round(result.visit)} ms, with the compiled program too ${Math.round(result.warm)} ms, 20 cases ${Math.round(result.twenty)} ms, ${result.words} events recorded in `
    + `${Math.round(result.millis)} ms, a window of 400 states ${Math.round(result.windowTook)} ms`);
});

test("a program reaches neither the page, the network nor storage", async () => {
  const before = server.seen.length;
  const results = await page.evaluate(async (limits) => {
    const { ask } = await window.start(null);
    // Every way that leads to a JavaScript object: by name, and by looking through all that is in memory.
    const code = `
import gc, sys
found = [each for each in gc.get_objects() if "JsProxy" in type(each).__name__]
for each in list(sys.modules.values()):
    found += [value for value in vars(each).values() if "JsProxy" in type(value).__name__]
names = ("fetch", "XMLHttpRequest", "WebSocket", "indexedDB", "caches", "postMessage", "importScripts", "Worker", "BroadcastChannel",
         "close", "addEventListener", "onmessage")
for each in found:
    for name in names:
        try:
            if getattr(each, name, None) is not None:
                print("reached", name)
        except Exception:
            pass
for name in ("js", "pyodide_js", "pyodide", "pyodide.http", "_pyodide_core", "micropip", "ctypes", "socket", "urllib.request"):
    try:
        __import__(name)
        print("imported", name)
    except ImportError:
        pass
print("looked")
`;
    const { heard } = await ask({ run: 1, do: "judge", code, call: null, inputs: [""], limits });
    return heard;
  }, LIMITS);
  assert.equal(results[0].output ?? JSON.stringify(results[0]), "looked\n");
  const after = server.seen.slice(before).filter((url) => !/\.(mjs|wasm|zip)$/.test(url));
  assert.deepEqual(after, []);
});

test("a memoized recursion, a stack that runs out and memory that runs out leave the worker whole", async () => {
  const results = await page.evaluate(async (limits) => {
    const { ask } = await window.start(null);
    const one = async (run, code) => (await ask({ run, do: "judge", code, call: null, inputs: [""], limits })).heard[0];
    return [
      await one(1, "from functools import cache\nimport sys\nsys.setrecursionlimit(30000)\n@cache\ndef f(n):\n    return n and 1 + f(n - 1)\nprint(f(10000))"),
      await one(2, "def f():\n    return f()\nf()"),
      await one(3, "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())"),
      await one(4, "x = []\nwhile True:\n    x.append([0] * 10**7)"),
      await one(5, "print('whole')"),
    ];
  }, LIMITS);
  assert.equal(results[0].output, "10000\n");
  assert.deepEqual(results.slice(1, 4).map(({ error }) => [error.kind, error.line]), [["recursion", 2], ["recursion", 3], ["memory", 3]]);
  assert.equal(results[4].output, "whole\n");
});
