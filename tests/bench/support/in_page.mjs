// What runs inside of the page while it is measured.

/** Before the page's own program: every worker's creation and the time of its word that it is ready. */
export function watchWorkers() {
  const Real = window.Worker;
  window.RealWorker = Real;
  window.starts = [];
  window.Worker = class extends Real {
    constructor(...given) {
      super(...given);
      const start = { began: performance.now(), took: null };
      window.starts.push(start);
      this.addEventListener("message", ({ data }) => {
        const text = Array.isArray(data) ? data[0] : data;
        if (text.includes('"is":"ready"')) start.took = performance.now() - start.began;
      });
    }
  };
}

/** Twenty cases, judged for the third time by a worker that is started as the page starts them: milliseconds. */
export async function twenty(code) {
  const folder = new URL(document.getElementById("python-folder").getAttribute("href"), document.baseURI);
  const line = `import "${folder}worker.mjs";`;
  const worker = new window.RealWorker(URL.createObjectURL(new Blob([line], { type: "text/javascript" })), { type: "module" });
  const until = (last) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => JSON.parse(data).is === last && resolve();
  });
  worker.postMessage('{"run":0,"do":"start","snapshot":false}');
  await until("ready");
  const call = { function: { name: "reverse_list", params: [{ name: "head", of: "linked-list<int>" }], returns: "linked-list<int>" } };
  const inputs = Array.from({ length: 20 }, (_, at) => [Array.from({ length: at }, (_, number) => number)]);
  let took;
  for (let run = 1; run <= 3; run += 1) {
    const began = performance.now();
    worker.postMessage(JSON.stringify({ run, do: "judge", language: "python", code, call, inputs, limits: { output: 65536, lines: 5_000_000 } }));
    await until("done");
    took = performance.now() - began;
  }
  worker.terminate();
  return took;
}

/** How many steps there are. */
export function count() {
  const slider = document.querySelector('dialog [aria-label="Step"]');
  return Number(slider.getAttribute("aria-valuetext").match(/ of (\d+)$/)[1]);
}

/** Goes to a step and waits until its state is shown: milliseconds. */
export async function jump(to) {
  const dialog = document.querySelector("dialog");
  const slider = dialog.querySelector('[aria-label="Step"]');
  const began = performance.now();
  slider.value = String(to);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  const stands = () => slider.getAttribute("aria-valuetext").startsWith(`Step ${to + 1} of `) && !dialog.querySelector(".say").textContent.startsWith("Running again");
  while (!stands()) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (performance.now() - began > 30_000) throw new Error(`step ${to} never came: ${dialog.querySelector(".say").textContent}`);
  }
  return performance.now() - began;
}

/** Goes forward so many times: for each the milliseconds until it stands in the page, and those from the click to the task after the next frame. */
export async function walk(steps) {
  const dialog = document.querySelector("dialog");
  const forward = dialog.querySelector('button[aria-label="Forward"]');
  const said = () => dialog.querySelector('[aria-label="Step"]').getAttribute("aria-valuetext");
  const task = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  const times = [];
  for (let at = 0; at < steps; at += 1) {
    const before = said();
    const began = performance.now();
    forward.click();
    await Promise.resolve();
    // A program that takes long lets the browser breathe before it is done.
    while (said() === before) await task();
    const script = performance.now() - began;
    await new Promise(requestAnimationFrame);
    await task();
    times.push({ script, frame: performance.now() - began });
  }
  return times;
}
