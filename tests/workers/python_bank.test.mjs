// Every solution and every brute force of the bank passes all its cases in the runtime that is shipped, and every starter fails.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { before, test } from "node:test";
import { ask, open } from "./python/interpreter.mjs";

const bank = new URL("../../content/questions/", import.meta.url);
const slugs = readdirSync(bank).filter((slug) => existsSync(new URL(`${slug}/python/`, bank)) && existsSync(new URL(`${slug}/cases.toml`, bank)));

let python;
let toml;

before(async () => {
  ({ interpreter: python } = await open());
  // The library shipped has no TOML; what the files of the bank use of it is a few lines.
  toml = (text) => ask(python, { do: "judge", code: READ, call: null, inputs: [text], limits: { output: 5_000_000, lines: 1 } })[0];
});

const READ = `
import json, re, sys
def value(text):
    if text.startswith("'"):
        return text[1:-1]
    if text.startswith('"'):
        return json.loads(text)
    text = re.sub(r"'([^']*)'", lambda found: json.dumps(found[1]), text)
    return json.loads(re.sub(r'(\\w[\\w-]*) = (?=["\\[{])', r'"\\1": ', re.sub(r",\\s*([\\]}])", r"\\1", text)))
tables, table, name, kept = [["", {}]], None, None, ""
for line in sys.stdin.read().split("\\n"):
    if kept:
        kept += line
    elif line.startswith("["):
        tables.append([line.strip("[] "), {}])
        continue
    elif " = " in line and not line.startswith("#"):
        name, _, kept = line.partition(" = ")
    if kept:
        try:
            tables[-1][1][name.strip()] = value(kept.strip())
            kept = ""
        except ValueError:
            pass
print(json.dumps(tables))
`;

function tables(slug, file) {
  const reply = toml(readFileSync(new URL(`${slug}/${file}`, bank), "utf8"));
  assert.equal(reply.error, undefined, JSON.stringify(reply.error));
  return JSON.parse(reply.output);
}

const typed = ({ name, params, returns }) => ({ name, params: params.map(parameter), returns: returns === "void" ? null : returns });
const parameter = ({ name, type }) => ({ name, of: type });

function callOf(slug) {
  const found = tables(slug, "question.toml");
  const [kind, table] = found.find(([name]) => name === "function" || name === "class");
  if (kind === "function") return { function: typed(table) };
  return { class: { name: table.name, constructor: table.constructor.map(parameter), methods: table.methods.map(typed) } };
}

function casesOf(slug) {
  const found = tables(slug, "cases.toml").filter(([name]) => name === "case");
  return found.map(([, each]) => ({
    input: each.calls ? JSON.parse(each.calls) : each.args.map((text) => JSON.parse(text)),
    expected: JSON.parse(each.expected),
  }));
}

/** An order of builds is judged by the cases alone here: as many builds as expected, each after what it needs. */
function ordered([count, edges], expected, got) {
  if (expected.length === 0 || got.length !== count) return got.length === expected.length;
  return edges.every(([before, after]) => got.indexOf(before) < got.indexOf(after));
}

function passes(slug, { input, expected }, reply) {
  if (reply.error) return false;
  if (slug === "build-order") return ordered(input, expected, reply.value);
  return JSON.stringify(reply.value) === JSON.stringify(expected);
}

for (const slug of slugs) {
  test(`the Python files of ${slug} do what they are there for`, () => {
    const call = callOf(slug);
    const cases = casesOf(slug);
    assert.ok(cases.length >= 6);
    for (const file of readdirSync(new URL(`${slug}/python/`, bank))) {
      const code = readFileSync(new URL(`${slug}/python/${file}`, bank), "utf8");
      const replies = ask(python, { do: "judge", code, call, inputs: cases.map(({ input }) => input) });
      const failed = cases.filter((each, at) => !passes(slug, each, replies[at]));
      const mustFail = file === "starter.py" || file === "broken.py";
      assert.equal(failed.length > 0, mustFail, `${file}: ${failed.length} of ${cases.length} cases fail; ${JSON.stringify(replies[0])}`);
    }
  });
}

test("the bank has questions to judge", () => assert.ok(slugs.length >= 10));
