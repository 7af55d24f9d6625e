// Reads a learner's file: TypeScript loses its types, the rest is parsed, and what cannot be read is told with line and column.

import { Parser } from "acorn";

/** A file that cannot be compiled: what is wrong, and where in the learner's own text (both from 1). */
export class Refused extends Error {
  constructor(message, line = null, column = null) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** acorn and sucrase end their sentences with the place, which is told apart here. */
const withoutPlace = (message) => message.replace(/^Error parsing [^:]*: /, "").replace(/ \(\d+:\d+\)$/, "");

function tryAs(sourceType, code) {
  const tokens = [];
  const options = { ecmaVersion: "latest", sourceType, locations: true, allowHashBang: true, onToken: tokens };
  try {
    return { ast: Parser.parse(code, options), tokens, isModule: sourceType === "module" };
  } catch (error) {
    if (!error.loc) throw error;
    return { error };
  }
}

/**
 * The syntax tree of a file, with its tokens. A file is read as a script; one that imports, exports or awaits outside of any
 * function is a module. Of two complaints the one that came further is about the learner's slip.
 */
export function parse(code) {
  const script = tryAs("script", code);
  if (script.ast) return script;
  const module = tryAs("module", code);
  if (module.ast) return module;
  const { message, loc } = module.error.pos >= script.error.pos ? module.error : script.error;
  throw new Refused(withoutPlace(message), loc.line, loc.column + 1);
}

/** TypeScript without its types, every line where it was. `strip` is sucrase's transform. */
export function withoutTypes(code, strip) {
  try {
    return strip(code, { transforms: ["typescript"], disableESTransforms: true }).code;
  } catch (error) {
    const place = /\((\d+):(\d+)\)$/.exec(error.message);
    throw new Refused(withoutPlace(error.message), place && Number(place[1]), place && Number(place[2]));
  }
}

/**
 * The column of the learner's line that a column of the line without types stands for. What is left of a line is found in the
 * learner's line from left to right.
 */
export function columnBefore(original, stripped, column) {
  let at = 0;
  for (let done = 0; done < column - 1; done += 1) {
    const found = original.indexOf(stripped[done], at);
    if (found < 0) return at + 1;
    at = found + 1;
  }
  const found = original.indexOf(stripped[column - 1] ?? "\n", at);
  return (found < 0 ? at : found) + 1;
}
