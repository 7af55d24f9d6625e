// A memory that is mostly zeros, kept as the stretches of it that hold something: of an interpreter's thirty megabytes that is a third.

const PAGE = 4096;
const WORDS = PAGE / 4;

/** Whether a page of words holds something. */
function isUsed(words, page) {
  const end = Math.min((page + 1) * WORDS, words.length);
  for (let at = page * WORDS; at < end; at += 1) if (words[at] !== 0) return true;
  return false;
}

/** Where something is: pairs of the first byte and the byte behind the last. */
function stretches(bytes) {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  const found = [];
  const pages = Math.ceil(words.length / WORDS);
  for (let page = 0; page < pages; page += 1) {
    if (!isUsed(words, page)) continue;
    const start = page * PAGE;
    const end = Math.min(start + PAGE, bytes.length);
    if (found.at(-1) === start) found[found.length - 1] = end;
    else found.push(start, end);
  }
  return found;
}

/** What `bytes` hold, as `{ length, places, held }`. Their start and their length are multiples of four. */
export function squeeze(bytes) {
  const places = stretches(bytes);
  let size = 0;
  for (let at = 0; at < places.length; at += 2) size += places[at + 1] - places[at];
  const held = new Uint8Array(size);
  let into = 0;
  for (let at = 0; at < places.length; at += 2) {
    held.set(bytes.subarray(places[at], places[at + 1]), into);
    into += places[at + 1] - places[at];
  }
  return { length: bytes.length, places, held };
}

/** Writes what was held back to the beginning of `target`, with zeros between. */
export function spread({ length, places, held }, target) {
  let from = 0;
  let behind = 0;
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [places[at], places[at + 1]];
    target.fill(0, behind, start);
    target.set(held.subarray(from, from + end - start), start);
    from += end - start;
    behind = end;
  }
  target.fill(0, behind, length);
}

/** Writes zeros where something else is, so that what was never touched stays so: reading takes no memory. */
function clear(bytes, start, end) {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + start, (end - start) >> 2);
  for (let page = 0; page * WORDS < words.length; page += 1) {
    if (isUsed(words, page)) words.fill(0, page * WORDS, (page + 1) * WORDS);
  }
}

/** Like `spread`, for those bytes from `first` on, which become the beginning of `target`, and with untouched zeros left untouched. */
export function pour({ length, places, held }, first, target) {
  let from = 0;
  let behind = first;
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [Math.max(places[at], first), places[at + 1]];
    if (start < end) {
      clear(target, behind - first, start - first);
      target.set(held.subarray(from + start - places[at], from + end - places[at]), start - first);
      behind = end;
    }
    from += end - places[at];
  }
  clear(target, behind - first, length - first);
}
