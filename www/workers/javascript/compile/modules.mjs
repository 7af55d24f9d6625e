// Imports and exports in a file that is run as a plain function: exports lose their keyword, imports become calls of `require`.
//
// What is taken out is replaced by as many blanks, so that every line and column stays where the learner wrote it.

const blank = (text) => text.replace(/[^\n]/g, " ");

export function blankOut(text, start, end) {
  if (end > start) text.overwrite(start, end, blank(text.original.slice(start, end)));
}

function importBinding(specifier) {
  const local = specifier.local.name;
  if (specifier.type !== "ImportSpecifier") return null;
  const name = specifier.imported.name ?? JSON.stringify(specifier.imported.value);
  return name === local ? local : `${name}:${local}`;
}

/** `import a, { b as c } from "x"` as constants. Lines the import took are kept. */
function importAsRequire(text, node) {
  const source = `require(${JSON.stringify(node.source.value)})`;
  const whole = node.specifiers.filter((one) => one.type !== "ImportSpecifier").map((one) => `${one.local.name}=${source}`);
  const named = node.specifiers.map(importBinding).filter(Boolean);
  if (named.length) whole.push(`{${named.join()}}=${source}`);
  const lines = "\n".repeat(node.loc.end.line - node.loc.start.line);
  text.overwrite(node.start, node.end, (whole.length ? `const ${whole.join()};` : `${source};`) + lines);
}

function defaultExport(text, node) {
  const named = /^(Function|Class)Declaration$/.test(node.declaration.type) && node.declaration.id;
  if (named) blankOut(text, node.start, node.declaration.start);
  else text.overwrite(node.start, node.declaration.start, "exports.default=");
}

/** Rewrites the imports and exports of a file; `text` is a MagicString. */
export function rewriteModule(text, ast) {
  for (const node of ast.body) {
    if (node.type === "ImportDeclaration") importAsRequire(text, node);
    else if (node.type === "ExportDefaultDeclaration") defaultExport(text, node);
    else if (node.type === "ExportNamedDeclaration" && node.declaration) blankOut(text, node.start, node.declaration.start);
    else if (node.type.startsWith("Export")) blankOut(text, node.start, node.end);
  }
}
