// The statements: a line event before each, and one each time the head of a loop is evaluated again.
//
// A statement on the line of the event that certainly came just before it has no event of its own, as in CPython: `prev` is that
// line. Every visit answers with the line that the statements after it may rely on, or null.

import { EVENT, word } from "./context.mjs";
import { boundNames, declareBlock, declareLexical } from "./scopes.mjs";
import { expression, pattern } from "./expressions.mjs";
import { functionLike } from "./functions.mjs";

const lineOf = (node) => node.loc.start.line;
const isOneLine = (node) => node.loc.start.line === node.loc.end.line;

export function statements(it, list, scope, prev) {
  let known = prev;
  for (const node of list) known = statement(it, node, scope, known);
  return known;
}

/** One statement. `at` is where its event is put, before its labels if it has some. */
export function statement(it, node, scope, prev, at = node.start, labels = []) {
  const visit = VISITS[node.type] ?? plain;
  if (SILENT.has(node.type)) return visit(it, node, scope, prev, labels, at);
  if (isIdle(node)) return prev;
  if (lineOf(node) !== prev) it.begin(at, `${it.hook("__drL", EVENT.line, scope, lineOf(node), at)};`);
  visit(it, node, scope, lineOf(node), labels);
  return isOneLine(node) ? lineOf(node) : null;
}

/** `var x;` does nothing when it is reached. */
const isIdle = (node) =>
  node.type === "VariableDeclaration" && node.kind === "var" && node.declarations.every((one) => !one.init && one.id.type === "Identifier");

// Statements that have no event, or see to it themselves.
const SILENT = new Set(["FunctionDeclaration", "EmptyStatement", "BlockStatement", "LabeledStatement", "WhileStatement",
  "DoWhileStatement", "ImportDeclaration", "ExportNamedDeclaration", "ExportDefaultDeclaration", "ExportAllDeclaration"]);

/** A statement that a head rules: put in braces where it has an event of its own. */
function ruled(it, node, scope, prev) {
  const isBare = node.type !== "BlockStatement" && node.type !== "EmptyStatement" && node.type !== "FunctionDeclaration";
  if (isBare && lineOf(node) !== prev) {
    it.begin(node.start, "{");
    it.end(node.end, "}");
  }
  statement(it, node, scope, prev);
}

function block(it, node, scope, prev) {
  const inner = it.scope(scope, scope.fn);
  declareBlock(inner, node.body);
  return statements(it, node.body, inner, prev);
}

function plain(it, node, scope) {
  for (const key of ["expression", "test", "object", "argument"]) if (node[key]) expression(it, node[key], scope);
  if (node.type === "WithStatement") ruled(it, node.body, scope, lineOf(node));
}

function variables(it, node, scope) {
  for (const one of node.declarations) {
    pattern(it, one.id, scope);
    if (one.init) expression(it, one.init, scope, one.id.name);
  }
}

/** An `else if` stands in no list, so its event is part of the test. */
function conditional(it, node, scope, prev) {
  expression(it, node.test, scope);
  ruled(it, node.consequent, scope, prev);
  const other = node.alternate;
  if (other?.type !== "IfStatement") {
    if (other) ruled(it, other, scope, prev);
    return;
  }
  if (lineOf(other) !== prev) it.begin(other.test.start, `${it.hook("__drL", EVENT.line, scope, lineOf(other), other.start)},`);
  conditional(it, other, scope, lineOf(other));
}

const head = (it, node, scope, position) => it.hook("__drH", EVENT.line, scope, lineOf(node), position);

function whileLoop(it, node, scope, prev, labels) {
  it.begin(node.test.start, `${head(it, node, scope, node.start)},`);
  expression(it, node.test, scope);
  loopBody(it, node, scope, { labels });
  return isOneLine(node) ? lineOf(node) : null;
}

function doLoop(it, node, scope, prev, labels) {
  loopBody(it, node, scope, { labels, isHeadless: true });
  const hook = it.hook("__drH", EVENT.line, scope, node.test.loc.start.line, node.start);
  it.begin(node.test.start, `${hook},`);
  expression(it, node.test, scope);
  return null;
}

/** The event of the first test is the statement's own; those after come with the update, on the way to the next test. */
function forLoop(it, node, outer, prev, labels) {
  const scope = it.scope(outer, outer.fn);
  if (node.init?.type === "VariableDeclaration") {
    declareLexical(scope, node.init, node.init.end);
    variables(it, node.init, scope);
  } else if (node.init) expression(it, node.init, scope);
  if (node.test) expression(it, node.test, scope);
  const hook = head(it, node, scope, node.body.start);
  if (node.update) {
    it.begin(node.update.start, `${hook},`);
    expression(it, node.update, scope);
  } else {
    it.begin(it.tokens[it.tokenBefore(node.body.start)].start, hook);
  }
  loopBody(it, node, scope, { labels });
}

/** `for … of` has no place of its own between two rounds: its body is put into a block that `continue` leaves. */
function eachLoop(it, node, outer, prev, labels) {
  const scope = it.scope(outer, outer.fn);
  if (node.left.type === "VariableDeclaration") {
    declareLexical(scope, node.left, node.left.end);
    for (const one of node.left.declarations) pattern(it, one.id, scope);
  } else pattern(it, node.left, scope, true);
  if (node.await) {
    it.begin(node.right.start, `__drw(__drf,${word(EVENT.return, scope.fn.index, lineOf(node))},(`);
    it.end(node.right.end, "))");
  }
  expression(it, node.right, outer);
  const leave = `__drC${(it.labels += 1)}`;
  it.begin(node.body.start, `{${leave}:{`);
  it.end(node.body.end, `}${head(it, node, scope, node.body.start)}}`);
  loopBody(it, node, scope, { labels, leave });
}

function loopBody(it, node, scope, { labels, leave = null, isHeadless = false }) {
  const { fn } = scope;
  const outer = fn.loop;
  fn.loop = { outer, labels, leave };
  if (leave) statement(it, node.body, scope, lineOf(node));
  else ruled(it, node.body, scope, isHeadless ? null : lineOf(node));
  fn.loop = outer;
}

function leaveRound(it, node, scope) {
  let loop = scope.fn.loop;
  while (loop && node.label && !loop.labels.includes(node.label.name)) loop = loop.outer;
  if (loop?.leave) it.text.update(node.start, node.start + "continue".length, `break ${loop.leave}`);
  if (loop?.leave && node.label) it.text.update(node.label.start, node.label.end, " ");
}

/** A case's test has an event if its statements do not begin on its line. */
function choice(it, node, scope) {
  expression(it, node.discriminant, scope);
  const inner = it.scope(scope, scope.fn, true);
  for (const one of node.cases) declareBlock(inner, one.consequent);
  for (const one of node.cases) {
    const first = one.consequent[0];
    if (one.test && (!first || lineOf(first) !== lineOf(one)) && lineOf(one) !== lineOf(node)) {
      it.begin(one.test.start, `${it.hook("__drL", EVENT.line, inner, lineOf(one), one.start)},`);
    }
    if (one.test) expression(it, one.test, inner);
    statements(it, one.consequent, inner, null);
  }
}

function attempt(it, node, scope, prev) {
  if (node.handler) handler(it, node.handler, scope);
  else it.begin(node.block.end, `catch(__dre){throw ${passing(it, scope)}}`);
  block(it, node.block, scope, prev);
  if (node.finalizer) block(it, node.finalizer, scope, null);
}

/** The hook of an exception that passes; it answers with the exception. */
export const passing = (it, scope, name = "__dre") => `${it.hook("__drX", EVENT.exception, scope, 0).slice(0, -1)},${name})`;

/** The exception is reported before the handler begins. A pattern is taken apart after that. */
function handler(it, node, outer) {
  const scope = it.scope(outer, outer.fn);
  boundNames(node.param, (identifier) => scope.declare(identifier));
  const name = node.param?.type === "Identifier" ? node.param.name : "__dre";
  const line = it.hook("__drL", EVENT.line, scope, lineOf(node), node.body.start);
  if (!node.param) it.begin(node.body.start, "(__dre)");
  if (!node.param || name !== "__dre") it.begin(node.body.start + 1, `${passing(it, outer, name)};${line};`);
  else unpack(it, node, `${passing(it, outer)};`, `${line};`);
  block(it, node.body, scope, lineOf(node));
}

function unpack(it, { param, body }, report, line) {
  const pattern = it.text.original.slice(param.start, param.end).replace(/\n/g, " ");
  it.text.update(param.start, param.end, `__dre${"\n".repeat(param.loc.end.line - param.loc.start.line)}`);
  it.begin(body.start + 1, `${report}let ${pattern}=__dre;${line}{`);
  it.beforeBrace(body.end - 1, "}");
}

/** What is returned is kept for the return event, which comes after every `finally`. */
function returned(it, node, scope) {
  if (!node.argument) return;
  if (it.readers) {
    it.begin(node.argument.start, "__drv=(");
    it.end(node.argument.end, ")");
  }
  expression(it, node.argument, scope);
}

function thrown(it, node, scope) {
  it.begin(node.argument.start, "__drT(");
  it.end(node.argument.end, ")");
  expression(it, node.argument, scope);
}

function labelled(it, node, scope, prev, labels, at) {
  return statement(it, node.body, scope, prev, at, [...labels, node.label.name]);
}

/** An export is the declaration it exports; its keyword has been taken out. */
function exported(it, node, scope, prev, labels, at) {
  const inner = node.declaration;
  if (!inner) return prev;
  if (/Declaration$/.test(inner.type)) return statement(it, inner, scope, prev, at);
  it.begin(at, `${it.hook("__drL", EVENT.line, scope, lineOf(node), at)};`);
  expression(it, inner, scope);
  return null;
}

const VISITS = {
  BlockStatement: block,
  VariableDeclaration: variables,
  FunctionDeclaration: (it, node, scope, prev) => (functionLike(it, node, scope, {}), prev),
  ClassDeclaration: (it, node, scope) => expression(it, node, scope),
  EmptyStatement: (it, node, scope, prev) => prev,
  ImportDeclaration: (it, node, scope, prev) => prev,
  ExportAllDeclaration: (it, node, scope, prev) => prev,
  ExportNamedDeclaration: exported,
  ExportDefaultDeclaration: exported,
  IfStatement: conditional,
  WhileStatement: whileLoop,
  DoWhileStatement: doLoop,
  ForStatement: forLoop,
  ForOfStatement: eachLoop,
  ForInStatement: eachLoop,
  ContinueStatement: leaveRound,
  SwitchStatement: choice,
  TryStatement: attempt,
  ReturnStatement: returned,
  ThrowStatement: thrown,
  LabeledStatement: labelled,
};
