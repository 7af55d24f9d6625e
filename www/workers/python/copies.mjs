// What a worker hands to the one that starts after it: a copy of its memory and the library's archive in one buffer, and the compiled
// program of the interpreter beside it. With all three a start fetches and compiles nothing.

import { squeeze } from "./sparse.mjs";

/** Gives memory back at once, where the browser knows how: collecting it may take minutes in a worker that does nothing. */
export function free(buffer) {
  buffer.transfer?.(0);
}

const MAGIC = 0x64727970;
const HEADER = 5;

/**
 * A memory and the library as one buffer: five words, where the memory holds something, what it holds, the library. The memory that is
 * given is given back.
 */
export function pack(memory, library) {
  const { length, places, held } = squeeze(memory);
  free(memory.buffer);
  const start = 4 * (HEADER + places.length);
  const whole = new Uint8Array(start + held.length + library.length);
  const words = new Uint32Array(whole.buffer, 0, HEADER + places.length);
  words.set([MAGIC, length, places.length, held.length, library.length]);
  words.set(places, HEADER);
  whole.set(held, start);
  whole.set(library, start + held.length);
  free(held.buffer);
  return whole.buffer;
}

/** The memory, as `squeeze` gives it, and the library again. Throws if the buffer is not one that `pack` made. */
export function unpack(buffer) {
  const words = new Uint32Array(buffer, 0, HEADER);
  const [magic, length, count, size, rest] = words;
  const start = 4 * (HEADER + count);
  if (magic !== MAGIC || start + size + rest !== buffer.byteLength) throw new Error("This is no copy of an interpreter.");
  const memory = { length, places: new Uint32Array(buffer, 4 * HEADER, count), held: new Uint8Array(buffer, start, size) };
  return { memory, library: new Uint8Array(buffer, start + size, rest) };
}

/**
 * Lets Pyodide's loader take a program that is compiled already; null if there is none. Returns a function that ends this and
 * gives the compiled program of the start in between.
 */
export function handDown(compiled) {
  const { instantiate, instantiateStreaming } = WebAssembly;
  let used = compiled;
  WebAssembly.instantiateStreaming = async (response, imports) => {
    if (compiled) return { module: compiled, instance: await instantiate(compiled, imports) };
    const both = await instantiateStreaming(response, imports);
    used = both.module;
    return both;
  };
  return () => {
    WebAssembly.instantiateStreaming = instantiateStreaming;
    return used;
  };
}
