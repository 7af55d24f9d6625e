// Which variables stand at a place of the code: scopes with the names they declare, and from where on each name has a value.
//
// Inside one function a block runs from its top, so a `let` has its value at a place exactly if its declaration ends before it.
// Only the cases of a `switch` can be entered past a declaration; names there are marked as uncertain.

/** Calls `take(identifier)` for every name a pattern binds, in the order of the code. */
export function boundNames(pattern, take) {
  if (!pattern) return;
  if (pattern.type === "Identifier") take(pattern);
  else if (pattern.type === "ObjectPattern") for (const one of pattern.properties) boundNames(one.value ?? one.argument, take);
  else if (pattern.type === "ArrayPattern") for (const one of pattern.elements) boundNames(one, take);
  else if (pattern.type === "AssignmentPattern") boundNames(pattern.left, take);
  else if (pattern.type === "RestElement") boundNames(pattern.argument, take);
}

export const isShown = (name) => !name.startsWith("__") && name !== "arguments";

/** Before any place: names that have a value from the start of their scope. */
const ALWAYS = -1;

export class Scope {
  constructor(parent, fn, isSwitch = false) {
    this.parent = parent;
    this.fn = fn;
    this.isSwitch = isSwitch;
    this.names = new Map(); // name -> position from which on it has a value
  }

  /** Declares a name and notes it as a variable of the function, by its first place in the code. */
  declare({ name, start }, from = ALWAYS, isVariable = true) {
    if (!this.names.has(name)) this.names.set(name, from);
    const { order } = this.fn;
    if (isVariable && (!order.has(name) || order.get(name) > start)) order.set(name, start);
  }

  /** The function in whose scope a name is declared, or null. */
  ownerOf(name) {
    for (let scope = this; scope; scope = scope.parent) if (scope.names.has(name)) return scope.fn;
    return null;
  }

  /** The names of this function that stand at a position, the innermost of each: `[name, isUncertain]`. */
  visible(position) {
    const seen = new Set();
    const found = [];
    for (let scope = this; scope && scope.fn === this.fn; scope = scope.parent) {
      for (const [name, from] of scope.names) {
        if (seen.has(name) || !isShown(name)) continue;
        seen.add(name);
        if (from <= position) found.push([name, scope.isSwitch && from !== ALWAYS]);
      }
    }
    return found;
  }
}

const KEPT_OUT = /^(Function|Arrow|Class)/;

// Where statements stand inside statements.
const STATEMENT_PARTS = "body consequent alternate init left block handler finalizer cases declaration".split(" ");

/** Calls `take(identifier)` for the `var` declarations in and below a statement, functions left out. */
function hoistVars(node, take) {
  if (!node || KEPT_OUT.test(node.type)) return;
  if (node.type === "VariableDeclaration" && node.kind === "var") {
    for (const one of node.declarations) boundNames(one.id, take);
  }
  for (const key of STATEMENT_PARTS) {
    const part = node[key];
    if (Array.isArray(part)) for (const one of part) hoistVars(one, take);
    else if (part?.type) hoistVars(part, take);
  }
}

/** The `var`s of a function or a file. Until one is assigned it is no variable to look at: it is noted as loose. */
export function declareVars(scope, statements) {
  const take = (identifier) => {
    if (!scope.names.has(identifier.name)) scope.fn.loose.add(identifier.name);
    scope.declare(identifier);
  };
  for (const statement of statements) hoistVars(statement, take);
}

/** What a list of statements declares in its own block. The file's own functions and classes are no variables to look at. */
export function declareBlock(scope, statements) {
  const isInner = scope.fn.index > 0;
  for (const statement of statements) {
    const node = statement.declaration ?? statement;
    if (node.type === "FunctionDeclaration" && node.id) scope.declare(node.id, ALWAYS, isInner);
    else if (node.type === "ClassDeclaration" && node.id) scope.declare(node.id, node.end, isInner);
    else if (node.type === "VariableDeclaration") declareLexical(scope, node, node.end);
    else if (node.type === "ImportDeclaration") for (const one of node.specifiers) scope.declare(one.local, node.end);
  }
}

/** The names of a `let`, `const` or `using`, which have their value from a position on. */
export function declareLexical(scope, node, from) {
  if (node.kind === "var") return;
  for (const one of node.declarations) boundNames(one.id, (identifier) => scope.declare(identifier, from));
}
