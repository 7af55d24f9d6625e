// The expressions: nothing is put in but where a function begins, where a generator or async function is left and entered again,
// and, for counting, at the operators whose cost grows with what they touch.

import { EVENT, word } from "./context.mjs";
import { boundNames, declareBlock, declareVars } from "./scopes.mjs";
import { functionLike } from "./functions.mjs";
import { statements } from "./statements.mjs";

/** Visits an expression. `name` is what a function or class without one is called after. */
export function expression(it, node, scope, name) {
  const visit = VISITS[node.type];
  if (visit) visit(it, node, scope, name);
  else children(it, node, scope);
}

function children(it, node, scope) {
  for (const key in node) {
    const part = node[key];
    if (Array.isArray(part)) for (const one of part) one?.type && expression(it, one, scope);
    else if (part?.type && key !== "loc") expression(it, part, scope);
  }
}

/** A pattern on the left: its defaults are expressions, and what it assigns to may belong to an outer function. */
export function pattern(it, node, scope, assigns = false) {
  if (assigns) boundNames(node, ({ name }) => assigned(scope, name));
  if (node.type !== "Identifier") expression(it, node, scope);
}

/** A function whose variables are assigned by functions inside it changes while it is not on top. */
function assigned(scope, name) {
  const owner = scope.ownerOf(name);
  if (owner && owner !== scope.fn) owner.isLeaky = true;
}

function assignment(it, node, scope) {
  if (node.operator === "+=") charged(it, node, "__drS");
  pattern(it, node.left, scope, true);
  expression(it, node.right, scope, node.left.name ?? node.left.property?.name);
}

function update(it, node, scope) {
  if (node.argument.type === "Identifier") assigned(scope, node.argument.name);
  else expression(it, node.argument, scope);
}

/** For counting: reports the value of an expression, or what is spread, to a hook that answers with it. */
function charged(it, node, hook) {
  if (!it.costs) return;
  it.begin(node.start, `${hook}(`);
  it.end(node.end, ")");
}

function sum(it, node, scope) {
  if (node.operator === "+" && !isNumeric(node.left) && !isNumeric(node.right)) charged(it, node, "__drS");
  children(it, node, scope);
}

const isNumeric = (node) => node.type === "Literal" && typeof node.value === "number";

function spread(it, node, scope) {
  charged(it, node.argument, "__drN");
  expression(it, node.argument, scope);
}

const FILLED = /^(Array|Set|Map|\w+Array)$/;

function made(it, node, scope) {
  const first = node.arguments[0];
  if (first && first.type !== "SpreadElement" && FILLED.test(node.callee.name ?? "")) charged(it, first, "__drN");
  children(it, node, scope);
}

const leaving = (it, scope, node) => `(__drf,${word(EVENT.return, scope.fn.index, node.loc.start.line)}`;

/** `yield` and `await` leave the function and enter it again. */
function pause(it, node, scope) {
  const inner = node.delegate && !scope.fn.isAsync ? "__drd" : "__drz";
  it.begin(node.start, "__dry(__drf,(");
  it.end(node.end, "))");
  if (node.argument) {
    it.begin(node.argument.start, `${inner}${leaving(it, scope, node)},(`);
    it.end(node.argument.end, "))");
    expression(it, node.argument, scope);
  } else it.end(node.end, ` ${inner}${leaving(it, scope, node)})`);
}

function property(it, node, scope) {
  if (node.computed) expression(it, node.key, scope);
  if (node.kind === "get" || node.kind === "set") it.isExotic = true;
  if (!node.value || node.shorthand) {
    if (node.value?.type === "AssignmentPattern") expression(it, node.value, scope);
    return;
  }
  const name = node.key.name ?? (node.key.value === undefined ? undefined : `${node.key.value}`);
  if (node.method || node.kind !== "init") functionLike(it, node.value, scope, { name, place: node });
  else expression(it, node.value, scope, name);
}

function classLike(it, node, scope, name) {
  if (node.superClass) expression(it, node.superClass, scope);
  const hidden = node.body.body.filter((one) => one.type === "PropertyDefinition" && one.key.type === "PrivateIdentifier" && !one.static);
  if (it.readers && hidden.length) it.begin(node.body.start + 1, privateReader(hidden.map((one) => one.key.name)));
  for (const member of node.body.body) classMember(it, member, scope, node.superClass !== null, node.id?.name ?? name);
}

/** Private fields can be read in their class alone, so the class is given a reader of them. */
function privateReader(names) {
  const fields = names.map((name) => `#${name} in o?o.#${name}:__drU`);
  return `static{__drP(this,${JSON.stringify(names.map((name) => `#${name}`))},o=>[${fields.join()}])}`;
}

function classMember(it, member, scope, isDerived, className) {
  if (member.computed) expression(it, member.key, scope);
  if (member.type === "StaticBlock") {
    const inner = it.scope(scope, scope.fn);
    declareVars(inner, member.body);
    declareBlock(inner, member.body);
    statements(it, member.body, inner, null);
    return;
  }
  const name = member.key.name ?? `${member.key.value}`;
  if (member.type !== "MethodDefinition") {
    if (member.value) expression(it, member.value, scope, name);
    return;
  }
  const own = member.static ? null : member.kind === "constructor" && isDerived ? "late" : "bound";
  functionLike(it, member.value, scope, { name: className ? `${className}.${name}` : name, place: member, own });
}

/** An enum of TypeScript has become `(function (E) {…})(E || (E = {}))`, which is no call that the learner wrote. */
function called(it, node, scope) {
  const isEnum = it.isTyped && node.callee.type === "FunctionExpression" && node.arguments[0]?.operator === "||";
  if (!isEnum) children(it, node, scope);
}

/** Modules cannot be fetched: `import()` becomes a call that says so. */
function dynamicImport(it, node, scope) {
  it.text.update(node.start, node.start + "import".length, "__drI");
  expression(it, node.source, scope);
}

// Names by which a value can get a getter or become a proxy: then values are looked at with care.
const EXOTIC = /^(__define[GS]etter__|definePropert(y|ies)|Proxy|Reflect|create|getOwnPropertyDescriptors?)$/;

const VISITS = {
  FunctionExpression: (it, node, scope, name) => functionLike(it, node, scope, { name }),
  ArrowFunctionExpression: (it, node, scope, name) => functionLike(it, node, scope, { name }),
  ClassExpression: classLike,
  ClassDeclaration: classLike,
  AssignmentExpression: assignment,
  UpdateExpression: update,
  BinaryExpression: sum,
  TemplateLiteral: (it, node, scope) => (node.expressions.length && charged(it, node, "__drS"), children(it, node, scope)),
  TaggedTemplateExpression: (it, node, scope) => (expression(it, node.tag, scope), children(it, node.quasi, scope)),
  SpreadElement: spread,
  CallExpression: called,
  NewExpression: made,
  YieldExpression: pause,
  AwaitExpression: pause,
  Property: property,
  ImportExpression: dynamicImport,
  Identifier: (it, node) => void (EXOTIC.test(node.name) && (it.isExotic = true)),
  Literal: (it, node) => void (typeof node.value === "string" && EXOTIC.test(node.value) && (it.isExotic = true)),
};
