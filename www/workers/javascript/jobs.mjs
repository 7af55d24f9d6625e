// From a request to the job that a world does: the code compiled for what is asked, or the refusal that says why it cannot be.

import { HOOKS, Refused, camel, compile } from "./compile/compile.mjs";

const MODES = { judge: "plain", record: "lines", window: "states", count: "costs", find: "states", follow: "states" };

/** What the file must define, as JavaScript names it. */
export function calledName(call) {
  if (call?.function) return camel(call.function.name);
  return call?.class ? call.class.name : null;
}

/** The job of a request, or `{ refused }` with the ERROR. `strip` is sucrase's transform for TypeScript, else null. */
export function prepare(request, strip) {
  const mode = MODES[request.do];
  if (!mode) throw new Error(`JavaScript cannot do ${request.do}.`);
  try {
    const compiled = compile(request.code, { mode, called: calledName(request.call), strip });
    const { run, do: task, language, call, limits, inputs, input, from, count, variable, within, when } = request;
    const asked = { run, do: task, language, call, limits, inputs, input, from, count, variable, within, when };
    return { job: { ...asked, first: 0, hooks: mode === "plain" ? [] : HOOKS, ...compiled } };
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof RangeError)) throw error;
    const message = error instanceof Refused ? error.message : "the file is nested too deeply to be read";
    return { refused: { kind: "syntax", name: "SyntaxError", message, line: error.line ?? null, column: error.column ?? null, stack: [] } };
  }
}
