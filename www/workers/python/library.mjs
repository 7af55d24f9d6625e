// For the build: the standard library as it is shipped, made by the very interpreter that will read it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The archive to ship, as bytes; `folder` is where Pyodide's package lies. */
export async function library(folder) {
  const { loadPyodide } = await import(join(folder, "pyodide.mjs"));
  const pyodide = await loadPyodide({ indexURL: folder });
  pyodide.runPython(readFileSync(fileURLToPath(new URL("trim.py", import.meta.url)), "utf8"));
  pyodide.FS.writeFile("/whole.zip", readFileSync(join(folder, "python_stdlib.zip")));
  pyodide.runPython("open('/kept.zip', 'wb').write(trim(open('/whole.zip', 'rb').read()))");
  return pyodide.FS.readFile("/kept.zip");
}
