// Gives the calls from the program to the browser short names, in the program and in the script that provides them.
//
// wasm-bindgen names each of some two hundred calls after what it does and sixteen random digits, which no compression
// takes away: 3 kB of every visit. Nobody reads them here; the build for development keeps them.

import { readFileSync, writeFileSync } from "node:fs";

const LONG = /\b__wbg_\w+?_[0-9a-f]{16}\b/g;
/** The number of the section that lists what a program imports. */
const IMPORTS = 2;
/** The magic number and the version come before the first section. */
const FIRST_SECTION = 8;

/** Shortens the names in both files. Calls that only differ in their digits stay apart: each gets a number. */
export function shorten(program, glue) {
  const script = readFileSync(glue, "utf8");
  const names = [...new Set(script.match(LONG) ?? [])];
  const short = new Map(names.map((name, number) => [name, `w${number.toString(36)}`]));
  writeFileSync(program, withImports(readFileSync(program), (name) => short.get(name) ?? name));
  writeFileSync(glue, script.replace(LONG, (name) => short.get(name)));
}

/** The same program with its imports renamed. */
export function withImports(bytes, rename) {
  let at = FIRST_SECTION;
  while (at < bytes.length) {
    const [length, start] = number(bytes, at + 1);
    if (bytes[at] === IMPORTS) {
      const section = renamed(bytes.subarray(start, start + length), rename);
      return Buffer.concat([bytes.subarray(0, at + 1), packed(section.length), section, bytes.subarray(start + length)]);
    }
    at = start + length;
  }
  return bytes;
}

/** The import section: a count, and for each import two names and a description of what is imported. */
function renamed(section, rename) {
  const [count, first] = number(section, 0);
  const pieces = [section.subarray(0, first)];
  let at = first;
  for (let left = count; left > 0; left--) {
    const [moduleLength, moduleStart] = number(section, at);
    const nameAt = moduleStart + moduleLength;
    const [nameLength, nameStart] = number(section, nameAt);
    const name = Buffer.from(rename(section.toString("utf8", nameStart, nameStart + nameLength)));
    const end = afterDescription(section, nameStart + nameLength);
    pieces.push(section.subarray(at, nameAt), packed(name.length), name, section.subarray(nameStart + nameLength, end));
    at = end;
  }
  return Buffer.concat(pieces);
}

/** Where the description ends: of a function, a table, a memory, a global or a tag, as the specification numbers them. */
function afterDescription(section, at) {
  const skip = (from) => number(section, from)[1];
  const limits = (from) => (section[from] & 1 ? skip(skip(from + 1)) : skip(from + 1));
  switch (section[at]) {
    case 0:
      return skip(at + 1);
    case 1:
      return limits(at + 2);
    case 2:
      return limits(at + 1);
    case 3:
      return at + 3;
    case 4:
      return skip(at + 2);
    default:
      throw new Error(`The program imports something of the unknown kind ${section[at]}.`);
  }
}

/** A number of seven bits a byte, and where it ends. */
function number(bytes, at) {
  let [value, shift] = [0, 1];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 127) * shift;
    if (byte < 128) return [value, at];
    shift *= 128;
  }
}

function packed(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}
