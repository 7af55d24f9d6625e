// The JavaScript and TypeScript worker. It compiles what the page sends; the learner's code runs in an inner worker, a new one for
// each request, so that nothing of an earlier run is there and nothing of ours can be reached.
//
// The policy of the page allows no code from text, but scripts from blobs: the inner worker is one, and loads the learner's file as
// another. One inner worker stands ready, since starting it takes longer than most runs.

import world from "inner:world";
import { isolate } from "../shared/isolate.mjs";
import { openPort } from "../shared/port.mjs";
import { prepare } from "./jobs.mjs";

const { Worker, Blob, URL } = self;
const now = performance.now.bind(performance);
const asScript = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
const worldScript = asScript(world);

let spare = null;
let strip = null;

/** An inner worker, and the promise that it is ready. */
function open() {
  const inner = new Worker(worldScript);
  const ready = new Promise((resolve, reject) => {
    inner.onmessage = resolve;
    inner.onerror = (event) => reject(new Error(event.message || "The inner worker could not be started."));
  });
  ready.catch(() => {});
  return { inner, ready };
}

/** Does a job, or what is left of it, in an inner worker; resolves with what the world says at its end. */
async function runIn(job, script, reply) {
  const { inner, ready } = spare ?? open();
  spare = null;
  await ready;
  try {
    return await new Promise((resolve, reject) => {
      inner.onmessage = ({ data }) => {
        if ("text" in data) reply(data.text, data.buffer);
        else if ("failed" in data) reject(new Error(data.failed));
        else resolve(data.end);
      };
      inner.onerror = (event) => reject(new Error(event.message || "The inner worker has stopped."));
      inner.postMessage({ job, script });
    });
  } finally {
    inner.terminate();
    spare = open();
  }
}

/** Does a job to its end: a run that leaves the language changed is followed by a new inner worker. */
async function perform(job, reply) {
  const { script, ...rest } = job;
  const url = asScript(`${script}\n//# sourceURL=solution.js`);
  try {
    for (let next = 0; next !== null; ) {
      next = await runIn({ ...rest, first: next }, url, reply);
      if (next === "refused") return false;
    }
    return true;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const say = openPort(self, async (request, buffer, reply) => {
  if (request.do === "start") return start();
  const began = now();
  if (request.language === "typescript") strip ??= (await import("./typescript.mjs")).transform;
  const { job, refused } = prepare(request, request.language === "typescript" ? strip : null);
  if (refused) return reply({ is: "refused", error: refused });
  const isWhole = await perform(job, reply);
  if (isWhole && (job.do === "judge" || job.do === "count")) reply({ is: "done", millis: Math.round((now() - began) * 10) / 10 });
});

async function start() {
  const began = now();
  try {
    spare = open();
    await spare.ready;
  } catch (error) {
    return say({ is: "failed", message: `The JavaScript runtime could not be started: ${error.message}` });
  }
  isolate(self, ["Worker", "Blob", "URL"]);
  say({ is: "ready", version: "JavaScript", millis: Math.round(now() - began) });
}
