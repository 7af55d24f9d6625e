// Runs a learner's file on an input: the function or class a question asks for, or the whole program.

import { apply, construct, foundValue, getPrototypeOf, isObject, promiseThen, quote } from "./safe.mjs";
import { errorText, thrownText } from "./faults.mjs";
import { Misfit, build, nodeClasses, typeOf, write } from "./types.mjs";

/** The file cannot be run at all. */
export class Refusal {
  constructor(text) {
    this.text = text;
  }
}

export const missing = (message) => new Refusal(errorText("missing", "ReferenceError", message));

/** The snake case of a signature in the camel case of the language. */
const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const RealPromise = Promise;

function isPromise(value) {
  try {
    for (let at = value; isObject(at); at = getPrototypeOf(at)) if (at === RealPromise.prototype) return true;
  } catch {
    // A proxy that refuses to be looked at is no promise.
  }
  return false;
}

const typed = ({ params = [], returns }) => ({ params: params.map((param) => typeOf(param.of)), returns: typeOf(returns) });

/** What a question calls, with names as in JavaScript and its types read. */
export function readCall(call) {
  if (call?.function) return { kind: "function", name: camel(call.function.name), ...typed(call.function) };
  if (!call?.class) return { kind: "program", name: null };
  const { name, methods } = call.class;
  const own = (key) => (Object.hasOwn(call.class, key) ? call.class[key] : []);
  const byName = new Map(methods.map((method) => [method.name, { called: camel(method.name), ...typed(method) }]));
  return { kind: "class", name, made: own("constructor").map((param) => typeOf(param.of)), methods: byName };
}

/** The arguments of an input, and what they say as JSON before the call. */
function prepare(call, input, classes) {
  if (call.kind === "function") {
    const values = input.map((data, at) => build(data, call.params[at], classes));
    return { values, before: textsOf(call, values) };
  }
  if (call.kind !== "class") return { values: null };
  const calls = input.map(([name, ...values], at) => {
    const method = at ? call.methods.get(name) : { params: call.made, returns: null };
    return { name, method, values: values.map((data, index) => build(data, method.params[index], classes)) };
  });
  return { values: calls };
}

const isLinked = (type) => type.kind === "linked-list" || type.kind === "binary-tree";

/** The arguments as JSON texts; null for those that are no values in JSON. */
function textsOf(call, values) {
  const texts = [];
  for (let at = 0; at < values.length; at += 1) texts[at] = isLinked(call.params[at]) ? "null" : textOf(values[at], call.params[at]);
  return texts;
}

function textOf(value, type) {
  try {
    return write(value, type);
  } catch (fault) {
    if (fault instanceof Misfit) return quote(fault.message.slice("returned ".length));
    throw fault;
  }
}

function changedText(call, prepared) {
  if (call.kind !== "function") return "null";
  const after = textsOf(call, prepared.values);
  let text = "";
  let differs = false;
  for (let at = 0; at < after.length; at += 1) {
    const isSame = after[at] === prepared.before[at];
    if (!isSame) differs = true;
    text += `${at ? "," : ""}${isSame ? "null" : after[at]}`;
  }
  return differs ? `[${text}]` : "null";
}

const NOBODY = { begin() {}, end() {} };

/** Opens a runner for a job. `host` gives time and turns, `world` what a program finds, `given` the loaded file. */
export function openRunner(host, world, job) {
  const call = readCall(job.call);

  /**
   * Waits for a promise; timers run while nothing else is left to do. Values come in a box: what is returned from an async function
   * is asked for its `then`, which is the learner's.
   */
  async function settled(promise) {
    let state = 0;
    let result;
    const end = (as) => (value) => {
      state = as;
      result = value;
    };
    promiseThen(promise, end(1), end(2));
    for (;;) {
      await host.turn();
      if (state === 1) return { value: result };
      if (state === 2) throw result;
      if (!world.clock.runTimer()) throw new Misfit("returned a promise that is never settled");
    }
  }

  /** Everything a program has left to do; a promise nobody looks after fails the run. */
  async function drained() {
    do {
      await host.turn();
      if (host.rejected) throw host.rejected.reason;
    } while (world.clock.runTimer());
  }

  function subject(returned, module) {
    const { name } = call;
    for (const found of [returned, foundValue(module.exports, name), module.exports, foundValue(module.exports, "default")]) {
      if (typeof found === "function") return found;
    }
    throw missing(`The file does not define the ${call.kind} ${name}.`);
  }

  async function callClass(Code, calls) {
    const made = construct(Code, calls[0].values);
    for (const { called } of call.methods.values()) {
      if (typeof foundValue(made, called) !== "function") throw missing(`The class ${call.name} does not define the method ${called}.`);
    }
    const results = [null];
    for (let at = 1; at < calls.length; at += 1) {
      const value = apply(foundValue(made, calls[at].method.called), made, calls[at].values);
      results[at] = isPromise(value) ? (await settled(value)).value : value;
    }
    return { value: results };
  }

  /** Runs the file and calls what the question asks for. */
  async function perform(factory, classes, prepared, hooks, finish) {
    const module = { exports: {} };
    const refuse = () => RealPromise.reject(new Error("Modules cannot be imported here: only your own file runs."));
    const file = factory(module, module.exports, world.standard.require, classes.ListNode, classes.TreeNode, refuse, ...hooks);
    let returned = apply(file, module.exports, []);
    if (isPromise(returned)) returned = (await settled(returned)).value;
    if (call.kind === "program") {
      await drained();
      finish();
      return { value: undefined };
    }
    const code = subject(returned, module);
    if (call.kind === "class") return callClass(code, prepared.values);
    const value = apply(code, undefined, prepared.values);
    return isPromise(value) ? settled(value) : { value };
  }

  function written(value, prepared) {
    if (call.kind === "program") return "null";
    if (call.kind === "function") return write(value, call.returns);
    let text = "[null";
    for (let at = 1; at < prepared.values.length; at += 1) {
      const { method } = prepared.values[at];
      try {
        text += `,${write(value[at], method.returns)}`;
      } catch (fault) {
        throw fault instanceof Misfit ? new Misfit(`${method.called} (call ${at + 1}) ${fault.message}`) : fault;
      }
    }
    return `${text}]`;
  }

  /**
   * Runs an input from the beginning. Answers with `{ value }` or `{ error }` as JSON texts, or throws a Refusal. `finish` is called
   * when a whole program has come to its end; `watch` is told when the learner's code begins, with the arguments of a function, and when
   * it has ended.
   */
  return async function run(factory, input, hooks = [], finish = () => {}, watch = NOBODY) {
    world.begin(job.limits.output, call.kind === "program" && typeof input === "string" ? input : "");
    host.rejected = null;
    const classes = nodeClasses();
    const prepared = prepare(call, input, classes);
    watch.begin(call.kind === "function" ? prepared.values : null);
    const began = host.now();
    let millis = null;
    try {
      const { value } = await perform(factory, classes, prepared, hooks, finish);
      millis = host.now() - began;
      watch.end();
      world.restore();
      return { value: written(value, prepared), changed: changedText(call, prepared), millis };
    } catch (thrown) {
      watch.end();
      if (thrown instanceof Refusal) throw thrown;
      millis ??= host.now() - began;
      world.restore();
      const error = thrown instanceof Misfit ? errorText("type", "TypeError", thrown.message) : thrownText(thrown);
      return { error, thrown, millis };
    }
  };
}
