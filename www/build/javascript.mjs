// Builds the JavaScript and TypeScript runtime: worker.mjs, and beside it what TypeScript alone needs.
//
// The inner worker is bundled first and goes into worker.mjs as a text: it is started from a blob.

import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { packagesOf, writeNotices } from "./notices.mjs";

const source = (path) => fileURLToPath(new URL(`../workers/javascript/${path}`, import.meta.url));
const common = { bundle: true, minify: true, target: "es2022", legalComments: "none", logLevel: "warning" };

/** The inner worker as the text of a classic script; for tests, under another name and with another beginning. */
export async function innerWorld(options = {}) {
  const { outputFiles } = await bundle({ ...common, entryPoints: [source("world/inner.mjs")], format: "iife", write: false, ...options });
  return outputFiles[0].text;
}

const asText = {
  name: "inner world",
  setup(to) {
    to.onResolve({ filter: /^inner:world$/ }, () => ({ path: "world", namespace: "inner" }));
    to.onLoad({ filter: /^world$/, namespace: "inner" }, async () => ({ contents: await innerWorld(), loader: "text" }));
  },
};

// What sucrase would do besides taking types away: other kinds of modules, JSX, Flow, tests, maps. None of it is asked for.
const UNUSED = /sucrase[/\\]dist[/\\]esm[/\\]((CJSImportProcessor|computeSourceMap|util[/\\]formatTokens)|transformers[/\\](CJSImport|JSX|ReactDisplayName|ReactHotLoader|JestHoist|Flow)Transformer)\.js$/;

const withoutUnused = {
  name: "without unused parts",
  setup(to) {
    to.onLoad({ filter: UNUSED }, () => ({ contents: "export default class {}\nexport const startsWithLowerCase = () => false;", loader: "js" }));
  },
};

/** Writes the runtime into the folder `target`. */
export async function build(target) {
  const { metafile } = await bundle({
    ...common,
    entryPoints: { worker: source("worker.mjs") },
    outdir: target,
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    plugins: [asText, withoutUnused],
    metafile: true,
  });
  // The inner world is our own alone: it is bundled apart, and what it takes is in www/workers/.
  writeNotices(target, packagesOf(metafile));
}
