// The inner worker: one world, one job. It takes what it needs of the browser, closes itself off, and waits for its job.

import { isolate } from "../../shared/isolate.mjs";
import { doJob } from "./world.mjs";

const post = self.postMessage.bind(self);
const load = self.importScripts.bind(self);
const now = performance.now.bind(performance);
const { port1, port2 } = new MessageChannel();
const wake = port2.postMessage.bind(port2);

let woken = null;
port1.onmessage = () => woken();
const RealPromise = Promise;

const host = {
  scope: self,
  now,
  rejected: null,
  turn: () => new RealPromise((resolve) => {
    woken = resolve;
    wake(0);
  }),
  post: (text, buffer = null) => post({ text, buffer }, buffer ? [buffer] : []),
  load: null,
};

/** A promise that nobody looks after, or an error outside of any call, belongs to the run that is on. */
function lost(event, reason) {
  event.preventDefault();
  host.rejected ??= { reason };
}

self.addEventListener("unhandledrejection", (event) => lost(event, event.reason));
self.addEventListener("error", (event) => lost(event, event.error));
self.addEventListener("message", async ({ data: { job, script } }) => {
  host.load = () => load(script);
  try {
    post({ end: await doJob(host, job) });
  } catch (error) {
    post({ failed: `${error?.message ?? error}` });
  }
});
isolate(self);
post({ end: "ready" });
