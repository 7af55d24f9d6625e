// The functions: a hook where one is entered, one where it is left, and one for each exception that passes.
//
// A body becomes `{ENTER;try{…}catch(__dre){throw PASSING}finally{LEFT}}`, an arrow's expression the body that returns it.

import { EVENT, word } from "./context.mjs";
import { boundNames, declareBlock, declareVars } from "./scopes.mjs";
import { expression, pattern } from "./expressions.mjs";
import { passing, statements } from "./statements.mjs";
import { blankOut } from "./modules.mjs";

/** Visits a function. `place` is the node it begins with, `own` how far `this` of a class's method can be relied on. */
export function functionLike(it, node, outer, { name, place = node, own = null }) {
  const isArrow = node.type === "ArrowFunctionExpression";
  const fn = it.addFunction(node.id?.name ?? name ?? "<anonymous>", place.loc.start.line, node.async || node.generator, outer.fn);
  fn.isAsync = node.async;
  const isFree = !isArrow && (place === node || place.type === "Property");
  fn.hasThis = own ?? (isFree && mentionsThis(node.body) ? "bound" : null);
  if (fn.hasThis) fn.order.set("this", -1);
  const scope = it.scope(outer, fn);
  for (const one of node.params) boundNames(one, (identifier) => scope.declare(identifier));
  for (const one of node.params) pattern(it, one, scope);
  if (node.body.type === "BlockStatement") body(it, node.body, scope);
  else arrowValue(it, node, scope);
}

/** Whether `this` of the function itself is used; arrows share it, other functions have their own. */
function mentionsThis(node) {
  if (node.type === "ThisExpression") return true;
  if (node.type.startsWith("Function") || node.type.startsWith("Class")) return false;
  return Object.values(node).some((part) =>
    Array.isArray(part) ? part.some((one) => one?.type && mentionsThis(one)) : typeof part?.type === "string" && mentionsThis(part));
}

function entering(it, scope, position) {
  const { fn } = scope;
  const call = `(${word(EVENT.call, fn.index, fn.line)}${it.readers ? `,${it.reader(scope, position)}` : ""})`;
  const kept = it.readers ? "let __drv;" : "";
  return `${fn.isStepped ? `const __drf=__drG${call}` : `__drE${call}`};${kept}try{`;
}

function leaving(it, scope) {
  const forget = it.readers ? "__drv=void 0;" : "";
  const hook = it.hook("__drR", EVENT.return, scope, 0);
  const left = it.readers ? `${hook.slice(0, -1)},__drv)` : hook;
  return `}catch(__dre){${forget}throw ${passing(it, scope)}}finally{${left}}`;
}

const isDirective = (node) => node.directive !== undefined;

function body(it, node, scope) {
  // Variables stand at the entry only if they are parameters: the names of the body are declared after it is written.
  const enter = entering(it, scope, node.start);
  const directives = node.body.filter(isDirective);
  const rest = node.body.slice(directives.length);
  if (directives.length) it.begin(directives.at(-1).end, `;${enter}`);
  else it.begin(node.start + 1, enter);
  it.beforeBrace(node.end - 1, leaving(it, scope));
  list(it, rest, scope);
}

/** The statements of a function or a file. */
function list(it, nodes, scope) {
  withoutTwins(it, nodes);
  declareVars(scope, nodes);
  declareBlock(scope, nodes);
  statements(it, nodes, scope, null);
}

/** Of functions declared twice the last one counts; inside our block the first would be an error. */
function withoutTwins(it, nodes) {
  const last = new Map();
  for (const node of nodes) if (node.type === "FunctionDeclaration") last.set(node.id.name, node);
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node.type !== "FunctionDeclaration" || last.get(node.id.name) === node) continue;
    blankOut(it.text, node.start, node.end);
    nodes.splice(at, 1);
  }
}

function arrowValue(it, node, scope) {
  const { body: value } = node;
  let at = it.tokenBefore(value.start);
  while (it.tokens[at].type.label !== "=>") at -= 1;
  const line = it.hook("__drL", EVENT.line, scope, value.loc.start.line, value.start);
  it.begin(it.tokens[at].end, `{${entering(it, scope, value.start)}${line};return ${it.readers ? "__drv=" : ""}(`);
  it.end(node.end, `)${leaving(it, scope)}}`);
  expression(it, value, scope);
}

/** The whole file: its own call is the outermost, under the name that Python gives it as well. */
export function program(it, ast, isAsync) {
  const fn = it.addFunction("<module>", 1, isAsync, null);
  fn.isAsync = isAsync;
  const scope = it.scope(null, fn);
  const directives = ast.body.filter(isDirective);
  const rest = ast.body.slice(directives.length);
  const enter = entering(it, scope, 0);
  if (directives.length) it.begin(directives.at(-1).end, `;${enter}`);
  else it.begin(0, enter);
  list(it, rest, scope);
  const settle = it.readers ? `__drK(${it.reader(scope, Infinity)});` : "";
  return { settle, left: leaving(it, scope) };
}
