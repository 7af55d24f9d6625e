// Fetches the large files of the runtime and says how far it is, in bytes that really came. What an earlier worker has left is not
// fetched again.

const PROGRAM = "pyodide.asm.wasm";
const LIBRARY = "python_stdlib.zip";

/** A file's name as the runtime knows it. */
const nameOf = (address) => new URL(address, "file:///").pathname.split("/").pop();

/** Wraps `fetch` so that the bytes of the files named in `sizes` are counted; `tell(bytes, of)` hears of them. */
export function counting(fetch, sizes, tell) {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let got = 0;

  function add(bytes) {
    got += bytes;
    tell(Math.min(got, total), total);
  }

  const watch = () => new TransformStream({
    transform(chunk, controller) {
      add(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });

  async function load(resource, options) {
    const response = await fetch(resource, options);
    if (!response.ok || !response.body || !(nameOf(response.url) in sizes)) return response;
    const { status, headers } = response;
    return new Response(response.body.pipeThrough(watch()), { status, headers });
  }

  return { load, add };
}

/**
 * What takes the place of `fetch` while the runtime starts. `copied` is what an earlier worker has left, or null; `isCompiled` says that
 * its compiled program is there too. `library()` is the library's archive as it was fetched.
 */
export function fetching(fetch, { sizes, tell, copied, isCompiled }) {
  const { load, add } = counting(fetch, sizes, seldom(tell, performance.now.bind(performance)));
  let library = null;

  async function get(resource, options) {
    const name = nameOf(resource);
    if (name === PROGRAM && isCompiled) return new Response();
    if (name === LIBRARY && copied) return new Response(copied.library);
    // A browser keeps what it has compiled beside the file it came from, which only an answer as it came tells it.
    if (name === PROGRAM && copied) return fetch(resource, options);
    const response = await load(resource, options);
    if (name !== LIBRARY || !response.ok) return response;
    library = new Uint8Array(await response.arrayBuffer());
    return new Response(library);
  }

  return { fetch: get, add: (name) => add(sizes[name]), library: () => library };
}

/** Lets at most one report through in `pause` milliseconds, and the last one always. */
export function seldom(report, now, pause = 50) {
  let last = -pause;
  return (bytes, of) => {
    if (now() - last < pause && bytes < of) return;
    last = now();
    report(bytes, of);
  };
}
