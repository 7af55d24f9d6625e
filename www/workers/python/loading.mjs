// Fetches the large files of the runtime and says how far it is, in bytes that really came.

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
    const name = new URL(response.url).pathname.split("/").pop().replace(/-[0-9a-f]{8,}(?=\.)/, "");
    if (!response.ok || !response.body || !(name in sizes)) return response;
    const { status, headers } = response;
    return new Response(response.body.pipeThrough(watch()), { status, headers });
  }

  return { load, add };
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
