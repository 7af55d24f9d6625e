// The worker's end of the protocol (docs/formats/protocol.md): takes requests one at a time, checks them, and sends replies.
//
// It takes what it needs when it is loaded, before a learner's program can change it, and writes JSON without asking any object
// for its `toJSON`.

const { parse, stringify } = JSON;
const { isArray } = Array;
const { keys } = Object;
const { isSafeInteger, isFinite } = Number;

/** Plain data as JSON text. Only own members are looked at; what JSON lacks is null. */
export function jsonText(value) {
  if (typeof value === "string") return stringify(value);
  if (typeof value === "number") return isFinite(value) ? `${value}` : "null";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value !== "object" || value === null) return "null";
  return isArray(value) ? listText(value) : recordText(value);
}

function listText(list) {
  let text = "[";
  for (let at = 0; at < list.length; at += 1) text += (at ? "," : "") + jsonText(list[at]);
  return `${text}]`;
}

function recordText(record) {
  const names = keys(record);
  let text = "{";
  for (let at = 0; at < names.length; at += 1) {
    const value = record[names[at]];
    if (value === undefined) continue;
    text += `${text === "{" ? "" : ","}${stringify(names[at])}:${jsonText(value)}`;
  }
  return `${text}}`;
}

/** What is wrong with a request, or null. */
function fault(request) {
  if (typeof request !== "object" || request === null || isArray(request)) return "it is no object";
  if (!isSafeInteger(request.run) || request.run < 0) return "its run is no number";
  if (typeof request.do !== "string") return "it does not say what to do";
  return null;
}

/** A message as request, buffer and what is handed over with them: JSON text, or a list of JSON text, a buffer or null, and that. */
function read(data) {
  const text = isArray(data) ? data[0] : data;
  const buffer = isArray(data) && data[1] instanceof ArrayBuffer ? data[1] : null;
  if (typeof text !== "string") throw new Error("it is no text");
  const request = parse(text);
  const wrong = fault(request);
  if (wrong) throw new Error(wrong);
  return { request, buffer, text, handed: isArray(data) ? data[2] : undefined };
}

/**
 * Opens the port of `scope` (the worker's global scope) and hands every request to `answer(request, buffer, reply, text, handed)`, one
 * after another, each when the one before is answered. `reply(message, buffer, handed)` sends a message, an object or its JSON text,
 * under the request's run; `buffer` is transferred, and what is handed over goes along as it is. Returns `say`, which sends on the worker's own account.
 */
export function openPort(scope, answer) {
  const post = scope.postMessage.bind(scope);
  // A chain instead of an array, since a program may have changed what arrays do.
  let first = null;
  let last = null;
  let busy = false;

  function send(message, buffer, handed) {
    const text = typeof message === "string" ? message : jsonText(message);
    if (handed) post([text, buffer ?? null, handed], buffer ? [buffer] : []);
    else if (buffer) post([text, buffer], [buffer]);
    else post(text);
  }

  const say = (message, buffer) => send({ run: 0, ...message }, buffer);
  const failed = (error) => say({ is: "failed", message: `${error?.message ?? error}` });

  async function work() {
    if (busy) return;
    busy = true;
    for (; first; first = first.next) {
      const { request, buffer, text, handed } = first;
      const reply = (message, out, given) => send(typeof message === "string" ? message : { run: request.run, ...message }, out, given);
      try {
        await answer(request, buffer, reply, text, handed);
      } catch (error) {
        failed(error);
      }
    }
    last = null;
    busy = false;
  }

  scope.addEventListener("message", (event) => {
    try {
      const entry = { ...read(event.data), next: null };
      if (last) last.next = entry;
      else first = entry;
      last = entry;
    } catch (error) {
      failed(new Error(`A request could not be read: ${error.message}.`));
      return;
    }
    void work();
  });
  return say;
}
