// The world of one job: a fresh global object becomes what a learner's program finds, and the job is done in it.
//
// `host` is what the world stands on: `scope` (its global object), `load(script)`, `post(text, buffer)`, `now()`, `turn()` (a promise kept when
// everything waiting has run) and `rejected`, the promise nobody looked after.

import { defineProperty, deleteProperty, getPrototypeOf, quote } from "./safe.mjs";
import { setClock } from "./clock.mjs";
import { setConsole } from "./console.mjs";
import { setStandard } from "./standard.mjs";
import { openOutput } from "./output.mjs";
import { openRealm } from "./realm.mjs";
import { errorText, thrownText } from "./faults.mjs";
import { Refusal, openRunner } from "./run.mjs";
import { openLines } from "./lines.mjs";
import { openStates } from "./states.mjs";
import { openFinder } from "./finding.mjs";
import { openFollower } from "./following.mjs";
import { openCounts } from "./counts.mjs";
import { wrapBuiltIns } from "./costs.mjs";

/** As deep as errors tell their calls: enough for the outermost of an overflow. */
const STACK_TOLD = 20_000;

function openWorld(scope) {
  const output = openOutput();
  const clock = setClock(scope);
  const consoleOf = setConsole(scope, output);
  const standard = setStandard(scope, output);
  for (let owner = scope; owner && owner !== Object.prototype; owner = getPrototypeOf(owner)) {
    for (const name of UNSTEADY) deleteProperty(owner, name);
  }
  scope.Error.stackTraceLimit = STACK_TOLD;
  const world = {
    output, clock, standard, isClean: true,
    begin(limit, input) {
      output.begin(limit);
      clock.reset();
      consoleOf.reset();
      standard.begin(input);
    },
    restore() {
      if (!restore()) world.isClean = false;
    },
  };
  standard.begin("");
  const restore = openRealm(scope);
  return world;
}

// What would make two runs differ, or hold up the worker.
const UNSTEADY = ["crypto", "Temporal", "FinalizationRegistry", "WebAssembly", "Atomics", "SharedArrayBuffer", "MessageChannel", "navigator",
  "Crypto", "CryptoKey", "SubtleCrypto", "Performance", "WorkerNavigator", "MessagePort", "MessageEvent", "CustomEvent", "AbortController", "AbortSignal"];

/** Loads the script and answers with the learner's file as a function of what it is given. */
function load(host, script) {
  let given = null;
  defineProperty(host.scope, "__dryrun", { value: (made) => void (given = made), configurable: true });
  try {
    host.load(script);
  } catch (thrown) {
    throw new Refusal(errorText("syntax", "SyntaxError", `${thrown?.message ?? thrown}`));
  }
  deleteProperty(host.scope, "__dryrun");
  return given;
}

const printed = ({ output }) => `"output":${quote(output.text())},"cut":${output.cut}`;
const short = (millis) => `"millis":${Math.round(millis * 1000) / 1000}`;

async function judge(host, world, job, factory, runner) {
  for (let at = job.first; at < job.inputs.length; at += 1) {
    const ran = await runner(factory, job.inputs[at]);
    const answer = ran.error ? `"error":${ran.error}` : `"value":${ran.value}`;
    const changed = ran.error ? "null" : ran.changed;
    host.post(`{"run":${job.run},"is":"case","at":${at},${answer},${printed(world)},${short(ran.millis)},"changed":${changed},"note":null}`);
    if (!world.isClean) return at + 1;
  }
  return job.inputs.length;
}

const hooksOf = ({ hooks }, names) => names.map((name) => hooks[name]);

/** How a run ended: as its sink ended it, or by itself. */
const endOf = (sink, ran) => sink.isOver ?? (ran.error ? "raised" : "returned");

async function record(host, world, job, factory, runner) {
  const lines = openLines(job.limits.lines);
  const ran = await runner(factory, job.input, hooksOf(lines, job.hooks), lines.hooks.finish);
  const { sink } = lines;
  const end = endOf(sink, ran);
  const error = end === "raised" ? (sink.isOver ? thrownText(sink.thrown) : ran.error) : "null";
  const value = end === "returned" ? ran.value : "null";
  const names = job.functions.map((fn) => quote(fn.name)).join();
  const words = lines.finish();
  host.post(`{"run":${job.run},"is":"lines","functions":[${names}],"end":"${end}","value":${value},"error":${error},` +
    `${printed(world)},${short(ran.millis)}}`, words);
}

async function window(host, world, job, factory, runner) {
  const states = openStates(host.scope, world.output, job, job.from, job.count);
  const ran = await runner(factory, job.input, hooksOf(states, job.hooks), states.hooks.finish);
  const { steps, printed: before } = states.finish();
  host.post(`{"run":${job.run},"is":"window","from":${job.from},"language":"${job.language}","steps":[${steps}],"output":${before},${short(ran.millis)}}`);
}

async function count(host, world, job, factory, runner, charge) {
  for (let at = job.first; at < job.inputs.length; at += 1) {
    const counts = openCounts(host.scope, job.limits.lines, Boolean(job.call?.function));
    // What the harness itself does before and after is not the learner's.
    const watch = {
      begin(values) {
        if (values) counts.take(values);
        charge.add = counts.add;
        charge.held = counts.held;
      },
      end: () => void (charge.add = charge.held = () => {}),
    };
    const ran = await runner(factory, job.inputs[at], hooksOf(counts, job.hooks), undefined, watch);
    host.post(`{"run":${job.run},"is":"count","at":${at},${counts.text()},"end":"${endOf(counts.sink, ran)}"}`);
    if (!world.isClean) return at + 1;
  }
  return job.inputs.length;
}

async function find(host, world, job, factory, runner) {
  const finder = openFinder(job);
  const ran = await runner(factory, job.input, hooksOf(finder, job.hooks), finder.hooks.finish);
  const { isCut, words } = finder.finish();
  host.post(`{"run":${job.run},"is":"found","cut":${isCut},${short(ran.millis)}}`, words);
}

async function follow(host, world, job, factory, runner) {
  const follower = openFollower(host.scope, job);
  const ran = await runner(factory, job.input, hooksOf(follower, job.hooks), follower.hooks.finish);
  const { names, isCut, words } = follower.finish();
  host.post(`{"run":${job.run},"is":"followed","names":[${names}],"cut":${isCut},${short(ran.millis)}}`, words);
}

const TASKS = { judge, record, window, count, find, follow };

/** Does a job; answers with the number of the input that a world of its own must go on with, or null when all is done. */
export async function doJob(host, job) {
  const charge = { add: () => {}, held: () => {} };
  if (job.do === "count") wrapBuiltIns(host.scope, (touched) => charge.add(touched), (made) => charge.held(made));
  const world = openWorld(host.scope);
  const runner = openRunner(host, world, job);
  try {
    const factory = load(host, job.script);
    const next = await TASKS[job.do](host, world, job, factory, runner, charge);
    return next < job.inputs?.length ? next : null;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    host.post(`{"run":${job.run},"is":"refused","error":${thrown.text}}`);
    return "refused";
  }
}
