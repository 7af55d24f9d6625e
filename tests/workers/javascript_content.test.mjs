// Every JavaScript solution of the bank passes all its cases in the worker, with and without types, and every starter fails one.

import test from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { ask } from "./javascript/support.mjs";

const root = new URL("../../", import.meta.url);
const QUESTIONS = new URL("content/questions/", root);
const BUILT = new URL("dist/questions/", root);

/** A question as it is built for the page. */
function built(slug) {
  const name = readdirSync(BUILT).find((file) => file.startsWith(`${slug}.`) && file.endsWith(".json"));
  return name && JSON.parse(readFileSync(new URL(name, BUILT), "utf8")).body;
}

const sorted = (value) => JSON.stringify([...value].map((one) => JSON.stringify(one)).sort());

function agrees(checker, value, expected) {
  return JSON.stringify(value) === JSON.stringify(expected) || (checker !== "exact" && Array.isArray(value) && sorted(value) === sorted(expected));
}

async function failures(body, code, language) {
  const inputs = body.cases.map((one) => one.calls ?? one.args);
  const replies = await ask({ do: "judge", language, code, call: body.signature, inputs });
  if (replies[0].is === "refused") return [JSON.stringify(replies[0].error)];
  return replies.filter((reply) => reply.error || !agrees(body.checker, reply.value, body.cases[reply.at].expected)).map((reply) => JSON.stringify(reply));
}

const slugs = readdirSync(QUESTIONS).filter((slug) => existsSync(new URL(`${slug}/javascript/solution.js`, QUESTIONS)));
const code = (slug, file) => readFileSync(new URL(`${slug}/javascript/${file}`, QUESTIONS), "utf8");

test("the bank has questions with JavaScript", () => assert.ok(slugs.length >= 10));

for (const slug of slugs) {
  const body = existsSync(BUILT) && built(slug);
  test(`${slug}: the solution passes, the starter fails`, { skip: !body && "the site has not been built" }, async () => {
    assert.deepEqual(await failures(body, code(slug, "solution.js"), "javascript"), []);
    assert.deepEqual(await failures(body, code(slug, "solution.js"), "typescript"), []);
    assert.notDeepEqual(await failures(body, code(slug, "starter.js"), "javascript"), []);
  });
}
