// From a learner's file to the script that a run loads: plain for judging, with hooks for everything that looks at the run.
//
// The script is one call of `__dryrun` with a function that takes what the runtime gives and answers with the learner's file as
// a function. All of it begins on the first line, so that every line has the number it has in the learner's file.

import MagicString from "magic-string";
import { Context } from "./context.mjs";
import { program } from "./functions.mjs";
import { rewriteModule } from "./modules.mjs";
import { Refused, columnBefore, parse, withoutTypes } from "./parse.mjs";

/** What a learner's file finds besides the language; the runtime gives them in this order. */
export const GIVEN = ["module", "exports", "require", "ListNode", "TreeNode", "__drI"];

/** The hooks, in the order in which the runtime gives them. */
export const HOOKS = ["__drL", "__drH", "__drE", "__drR", "__drX", "__drT", "__drl", "__drh", "__drG", "__drr", "__drx", "__dry", "__drz", "__drd", "__drw",
  "__drK", "__drP", "__drS", "__drN", "__drU"];

/** The snake case of a signature in the camel case of the language. */
export const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Whether anything is awaited outside of every function. */
function awaitsOutside(node) {
  if (/Function/.test(node.type)) return false;
  if (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await)) return true;
  return Object.values(node).some((part) =>
    Array.isArray(part) ? part.some((one) => one?.type && awaitsOutside(one)) : typeof part?.type === "string" && awaitsOutside(part));
}

/** Code without hooks still cannot fetch modules: `import()` becomes a call that says so. */
function withoutImports(text, node) {
  if (node.type === "ImportExpression") text.update(node.start, node.start + "import".length, "__drI");
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) for (const one of part) one?.type && withoutImports(text, one);
    else if (typeof part?.type === "string") withoutImports(text, part);
  }
}

/** The learner's file parsed, and its text without types; a fault is told in the learner's own columns. */
function read(code, isTyped, strip) {
  if (/\b__dr/.test(code)) throw new Refused("names that begin with __dr are taken by the runtime");
  const plain = isTyped ? withoutTypes(code, strip) : code;
  try {
    return { plain, parsed: parse(plain) };
  } catch (error) {
    if (isTyped && error instanceof Refused && error.line !== null) {
      const [before, after] = [code, plain].map((text) => text.split("\n")[error.line - 1] ?? "");
      error.column = columnBefore(before, after, error.column);
    }
    throw error;
  }
}

/**
 * Compiles `code` for a run. `mode` is "plain", "lines" (hooks without variables), "states" or "costs"; `called` is the name the
 * file must define, or null; `strip` is sucrase's transform where the code is TypeScript. Throws `Refused`.
 */
export function compile(code, { mode = "plain", called = null, strip = null }) {
  const { plain, parsed } = read(code, strip !== null, strip);
  const text = new MagicString(plain);
  const isAsync = parsed.isModule && awaitsOutside(parsed.ast);
  const it = new Context(text, parsed, { readers: mode === "states" || mode === "costs", costs: mode === "costs", isTyped: strip !== null });
  const tail = mode === "plain" ? { settle: "", left: "" } : program(it, parsed.ast, isAsync);
  if (mode === "plain") withoutImports(text, parsed.ast);
  rewriteModule(text, parsed.ast);
  if (plain.startsWith("#!")) text.update(0, 2, "//");
  const strict = parsed.isModule || strip ? '"use strict";' : "";
  const names = mode === "plain" ? GIVEN : [...GIVEN, ...HOOKS];
  const answer = called ? `return typeof ${called}==="undefined"?void 0:${called};` : "";
  text.prepend(`__dryrun(function(${names.join()}){return ${isAsync ? "async " : ""}function __drM(){${strict}`);
  text.append(`\n;${tail.settle}${answer}${tail.left}}})`);
  return { script: text.toString(), ...it.description() };
}

export { Refused };
