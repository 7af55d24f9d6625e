// Bundles the code editor: what every language needs in one file, and a file for each language that is fetched with it.

import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { packagesOf, writeNotices } from "./notices.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** CodeMirror makes its styles by `style-mod`; ours, which is made of it, stands in its place. */
const adopted = {
  name: "adopted-styles",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^style-mod$/ }, ({ pluginData }) => (pluginData === adopted ? undefined : { path: here("../editor/adopt.mjs") }));
    onResolve({ filter: /^style-mod-itself$/ }, () =>
      resolve("style-mod", { resolveDir: here("../"), kind: "import-statement", pluginData: adopted }),
    );
  },
};

/** Writes `editor.mjs` and what it fetches into an empty folder. */
export async function build(target) {
  const { metafile } = await bundle({
    entryPoints: [here("../editor/editor.mjs")],
    outdir: target,
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    plugins: [adopted],
    logLevel: "warning",
    metafile: true,
  });
  writeNotices(target, packagesOf(metafile));
}
