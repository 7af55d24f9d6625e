// The console of a learner's program: what it prints goes to the run's output.

import { defineProperty, execute, repeat, replace, safeMap } from "./safe.mjs";
import { inspect, logLine } from "./format.mjs";

export function setConsole(scope, output) {
  let indent = "";
  let counts = safeMap();
  const print = (text) => {
    const line = indent ? indent + (execute(/\n/, text) === null ? text : replace(text, /\n/g, `\n${indent}`)) : text;
    output.write(`${line}\n`);
  };
  const log = (...values) => print(logLine(values));
  const nothing = () => {};
  const count = (name = "default") => {
    const seen = (counts.get(name) ?? 0) + 1;
    counts.set(name, seen);
    print(`${name}: ${seen}`);
  };
  const methods = {
    log, info: log, debug: log, warn: log, error: log, table: log, trace: log, count,
    dir: (value) => print(inspect(value)),
    assert: (truth, ...values) => {
      if (!truth) print(`Assertion failed${values.length ? `: ${logLine(values)}` : ""}`);
    },
    group: (...values) => {
      if (values.length) log(...values);
      indent += "  ";
    },
    groupEnd: () => {
      indent = repeat("  ", indent.length / 2 - 1 > 0 ? indent.length / 2 - 1 : 0);
    },
    countReset: (name = "default") => void counts.set(name, 0),
    time: nothing, timeEnd: nothing, timeLog: nothing, clear: nothing,
  };
  methods.groupCollapsed = methods.group;
  defineProperty(scope, "console", { value: methods, writable: true, configurable: true, enumerable: false });
  return {
    reset() {
      indent = "";
      counts = safeMap();
    },
  };
}
