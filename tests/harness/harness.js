// Runs one JavaScript answer on many inputs: node harness.js <code> <inputs.json> <answers>.
// One line of JSON is written for each input, {"value": …} or {"error": …}.
"use strict";
const fs = require("node:fs");

const LONGEST_LIST = 1_000_000;

class ListNode {
  constructor(val = 0, next = null) {
    this.val = val;
    this.next = next;
  }
}

class TreeNode {
  constructor(val = 0, left = null, right = null) {
    this.val = val;
    this.left = left;
    this.right = right;
  }
}

function listFrom(values) {
  return values.reduceRight((next, value) => new ListNode(value, next), null);
}

function listTo(head) {
  const values = [];
  for (let node = head; node != null; node = node.next) {
    values.push(node.val);
    if (values.length > LONGEST_LIST) throw new Error("the list returned does not end");
  }
  return values;
}

function treeFrom(values) {
  if (values.length === 0) return null;
  const root = new TreeNode(values[0]);
  let at = 1;
  const open = [root];
  for (let i = 0; i < open.length; i++) {
    for (const side of ["left", "right"]) {
      const value = at < values.length ? values[at++] : null;
      if (value !== null) open.push((open[i][side] = new TreeNode(value)));
    }
  }
  return root;
}

function treeTo(root) {
  const values = [];
  const open = [root];
  for (let i = 0; i < open.length; i++) {
    values.push(open[i] == null ? null : open[i].val);
    if (open[i] != null) open.push(open[i].left, open[i].right);
  }
  while (values.length > 0 && values[values.length - 1] === null) values.pop();
  return values;
}

const inner = (of) => of.slice(of.indexOf("<") + 1, -1);
const isList = (of) => of.startsWith("list<") || of.startsWith("grid<");

function valueFrom(of, value) {
  if (of === "linked-list<int>") return listFrom(value);
  if (of === "binary-tree<int>") return treeFrom(value);
  if (isList(of)) return value.map((item) => valueFrom(inner(of), item));
  return value;
}

function valueTo(of, value) {
  if (of === undefined || value === undefined) return null;
  if (of === "linked-list<int>") return listTo(value);
  if (of === "binary-tree<int>") return treeTo(value);
  if (isList(of) && value !== null) return Array.from(value, (item) => valueTo(inner(of), item));
  return value;
}

const argsFrom = (params, args) => (params ?? []).map((param, i) => valueFrom(param.of, args[i]));
const camel = (snake) => snake.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

function callFunction(wanted, code, args) {
  return valueTo(wanted.returns, code(...argsFrom(wanted.params, args)));
}

function callClass(design, Code, calls) {
  const made = new Code(...argsFrom(design.constructor, calls[0].slice(1)));
  const answers = [null];
  for (const [name, ...args] of calls.slice(1)) {
    const method = design.methods.find((method) => method.name === name);
    answers.push(valueTo(method.returns, made[camel(name)](...argsFrom(method.params, args))));
  }
  return answers;
}

const [codePath, inputsPath, answersPath] = process.argv.slice(2);
const { signature, inputs } = JSON.parse(fs.readFileSync(inputsPath, "utf8"));
const name = signature.function ? camel(signature.function.name) : signature.class.name;
const source = `${fs.readFileSync(codePath, "utf8")}\nreturn ${name};`;
const code = new Function("ListNode", "TreeNode", source)(ListNode, TreeNode);
const answers = fs.openSync(answersPath, "w");
for (const given of inputs) {
  let line;
  try {
    // A class without a constructor field inherits one from Object; only an own field counts.
    const design = signature.class && { constructor: [], ...signature.class };
    line = { value: design ? callClass(design, code, given) : callFunction(signature.function, code, given) };
  } catch (error) {
    line = { error: String(error) };
  }
  fs.writeSync(answers, JSON.stringify(line) + "\n");
}
