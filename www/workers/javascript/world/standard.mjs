// What a program has besides the language: modules it may ask for, and its standard input.
//
// `readline()` and `prompt()` give the next line, null at the end. Programs written for Node read `require("fs").readFileSync(0)`,
// `process.stdin` or `require("readline")`; these three ways work as well.

import { defineProperty, indexIn, safeList, slice } from "./safe.mjs";

/** The lines of a text; a break at the end begins no further line. */
function linesOf(text) {
  const lines = safeList();
  let from = 0;
  while (from < text.length) {
    const found = indexIn(text, "\n", from);
    const end = found < 0 ? text.length : found;
    lines.push(slice(text, from, end > from && text[end - 1] === "\r" ? end - 1 : end));
    from = end + 1;
  }
  return lines;
}

/** Calls what was registered for an event when the program's own code has run. */
function listeners(scope) {
  const heard = safeList();
  return {
    on(name, action) {
      heard.push({ name, action });
      return this;
    },
    emit(name, value) {
      for (let at = 0; at < heard.length; at += 1) if (heard[at].name === name) heard[at].action(value);
    },
    later: (action) => scope.setTimeout(action, 0),
  };
}

export function setStandard(scope, output) {
  let input = "";
  let lines = null;
  const later = scope.setTimeout;

  const nextLine = () => {
    lines ??= linesOf(input);
    return lines.length ? lines.shift() : null;
  };

  function standardInput() {
    const events = listeners(scope);
    let isWaiting = false;
    const stdin = { fd: 0, isTTY: false, setEncoding: () => stdin, resume: () => stdin };
    stdin.on = stdin.once = stdin.addListener = (name, action) => {
      events.on(name, action);
      if (!isWaiting) later(() => (input && events.emit("data", input), events.emit("end"), events.emit("close")), 0);
      isWaiting = true;
      return stdin;
    };
    return stdin;
  }

  function createInterface() {
    const events = listeners(scope);
    let isClosed = false;
    const reader = {
      on: (name, action) => (events.on(name, action), reader),
      question: (text, action) => later(() => action(nextLine() ?? ""), 0),
      setPrompt: () => {},
      prompt: () => {},
      close() {
        if (!isClosed) events.emit("close");
        isClosed = true;
      },
      async *[Symbol.asyncIterator]() {
        for (let line = nextLine(); line !== null; line = nextLine()) yield line;
      },
    };
    const hasListener = { line: false };
    const { on } = reader;
    reader.on = reader.once = (name, action) => {
      if (name === "line" && !hasListener.line) {
        hasListener.line = true;
        later(() => {
          for (let line = nextLine(); line !== null && !isClosed; line = nextLine()) events.emit("line", line);
          reader.close();
        }, 0);
      }
      return on(name, action);
    };
    return reader;
  }

  const modules = {
    fs: () => ({ readFileSync: (file) => readInput(file) }),
    readline: () => ({ createInterface }),
  };

  function readInput(file) {
    if (file === 0 || file === "/dev/stdin") return input;
    throw new Error("There are no files here; the standard input is file 0.");
  }

  function require(name) {
    const plain = typeof name === "string" && slice(name, 0, 5) === "node:" ? slice(name, 5) : name;
    if (plain === "fs" || plain === "readline") return modules[plain]();
    throw new Error(`Cannot find module '${typeof name === "string" ? name : ""}': only your own file runs here.`);
  }

  const put = (name, value) => defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false });
  put("readline", () => nextLine());
  put("prompt", () => nextLine());

  return {
    require,
    /** Begins a run with a standard input. */
    begin(text) {
      input = text;
      lines = null;
      const stdout = { write: (given) => (output.write(typeof given === "string" ? given : `${given}`), true), isTTY: false };
      put("process", { argv: ["node", "solution.js"], env: {}, platform: "browser", stdin: standardInput(), stdout, stderr: stdout,
        nextTick: (action, ...values) => scope.queueMicrotask?.(() => action(...values)), on: () => {} });
    },
  };
}
