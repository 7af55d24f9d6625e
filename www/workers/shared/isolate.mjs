// Takes the ways out of a worker's global scope, so that a learner's program cannot reach the network, storage or other workers.
//
// What is kept is listed, and all else goes: a browser that gains a way out tomorrow loses it here without a change. Names are
// removed from the scope and from every prototype behind it, since a getter left on a prototype can be called by hand.
// Call it when the runtime is loaded, after taking what the worker itself goes on using.

// The language itself. Temporal is left out: it shows the real time.
const LANGUAGE = `
  globalThis self undefined NaN Infinity Object Function Boolean Symbol Number BigInt Math Date String RegExp Array Map Set WeakMap
  WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray
  Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array JSON Promise
  Proxy Reflect Intl Iterator Error AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError
  URIError DisposableStack AsyncDisposableStack parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI
  decodeURIComponent escape unescape eval WebAssembly`;

// What a browser adds and what leads nowhere: timers, encodings, looking at the clock, plain data.
const HARMLESS = `
  console setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone atob btoa TextEncoder TextDecoder
  performance Performance crypto Crypto CryptoKey SubtleCrypto DOMException AbortController AbortSignal Event CustomEvent
  EventTarget MessageChannel MessagePort MessageEvent URLSearchParams navigator WorkerNavigator WorkerGlobalScope
  DedicatedWorkerGlobalScope onerror onunhandledrejection`;

// What programs ask of a navigator without going anywhere.
const NAVIGATOR = "userAgent platform language languages hardwareConcurrency onLine appName appVersion appCodeName product";

const words = (text) => text.trim().split(/\s+/);
const ALWAYS = ["constructor", "toString", "valueOf", "hasOwnProperty"];

/** Every object that a name may be found on when it is looked up in `object`, up to the language's own. */
function chain(object) {
  const found = [];
  while (object && object !== Object.prototype) {
    found.push(object);
    object = Object.getPrototypeOf(object);
  }
  return found;
}

/** Removes one name. What refuses to be removed is made to be nothing, and what refuses that is told to the caller. */
function remove(object, name) {
  if (Reflect.deleteProperty(object, name)) return true;
  const nothing = { value: undefined, writable: false, enumerable: false, configurable: false };
  return Reflect.defineProperty(object, name, nothing);
}

function strip(object, kept) {
  const left = [];
  for (const owner of chain(object)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!kept.has(name) && !remove(owner, name)) left.push(name);
    }
  }
  return left;
}

/**
 * Leaves `scope` with the language and what is harmless. `keep` names what a runtime needs besides. Throws if a way out stays:
 * a worker that cannot be closed must not run a learner's code.
 */
export function isolate(scope, keep = []) {
  const navigator = scope.navigator;
  const left = strip(scope, new Set([...words(LANGUAGE), ...words(HARMLESS), ...ALWAYS, ...keep]));
  if (navigator) left.push(...strip(navigator, new Set([...words(NAVIGATOR), ...ALWAYS])));
  const open = left.filter((name) => !UNREACHABLE.has(name));
  if (open.length) throw new Error(`The worker could not be closed off: ${open.join(", ")}.`);
}

// Constants of the interface that cannot be removed and lead nowhere.
const UNREACHABLE = new Set(["TEMPORARY", "PERSISTENT", "isSecureContext"]);
