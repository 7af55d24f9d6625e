// The languages of the editor: a pack each, fetched when the language is first needed.

const PACKS = {
  python: () => import("./packs/python.mjs"),
  javascript: () => import("./packs/javascript.mjs"),
  typescript: () => import("./packs/typescript.mjs"),
  java: () => import("./packs/java.mjs"),
  cpp: () => import("./packs/cpp.mjs"),
};

/** What a language is until its pack is here, and where there is none: plain text. */
const PLAIN = { language: [], keywords: "", names: "", indent: 4 };

/** The packs that are here, so that a second editor has its colours at once. */
const here = new Map();

/** Whether the pack of a language is here, or there is none to wait for. */
export function isHere(name) {
  return here.has(name) || !Object.hasOwn(PACKS, name);
}

/** The pack of a language as far as it is here. */
export function packOf(name) {
  return here.get(name) ?? PLAIN;
}

/** Fetches the pack of a language: its grammar, the words it completes, and how many spaces an indent has. */
export async function fetchPack(name) {
  if (!isHere(name)) here.set(name, (await PACKS[name]()).default);
  return packOf(name);
}
