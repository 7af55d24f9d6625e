// What a program prints: kept up to a number of bytes, counted to the end.

import { charCode, slice, whole } from "./safe.mjs";

/** Bytes of a text in UTF-8, or where a budget of bytes ends in it. */
function measure(text, budget) {
  let bytes = 0;
  let at = 0;
  while (at < text.length) {
    const code = charCode(text, at);
    const isPair = code >= 0xd800 && code < 0xdc00;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
    if (bytes + size > budget) return { bytes, at };
    bytes += size;
    at += isPair ? 2 : 1;
  }
  return { bytes, at };
}

export function openOutput() {
  let kept = "";
  let left = 0;
  const output = {
    cut: false,
    text: () => kept,
    begin(limit) {
      kept = "";
      left = limit;
      output.cut = false;
    },
    write(given) {
      if (output.cut) return;
      const text = whole(given.length > left ? slice(given, 0, left + 1) : given);
      const { bytes, at } = measure(text, left);
      kept += at < text.length ? slice(text, 0, at) : text;
      left -= bytes;
      if (at < text.length || given.length > text.length) output.cut = true;
    },
  };
  return output;
}

/** Characters as the page counts them. */
export function characters(text) {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = charCode(text, at);
    if (code < 0xdc00 || code > 0xdfff) count += 1;
  }
  return count;
}
