// `do: "record"`: every event of a run as a word in a growing buffer.

import { ENDED, openHooks } from "./hooks.mjs";
import { unbound } from "./safe.mjs";

const Words = Uint32Array;
const setWords = unbound(Words.prototype.set);
const cut = unbound(ArrayBuffer.prototype.slice);
const { min } = Math;

const LINE = 2 ** 18 - 1;

export function openLines(limit) {
  let words = new Words(1 << 14);
  let size = 0;
  let room = min(words.length, limit);

  function line(word) {
    if (size >= room) grow();
    words[size] = word;
    size += 1;
  }

  function grow() {
    if (sink.isOver) throw ENDED;
    if (size >= limit) {
      sink.end("limit");
      throw ENDED;
    }
    const larger = new Words(min(words.length * 2, limit));
    setWords(larger, words);
    words = larger;
    room = words.length;
  }

  const sink = {
    stack: [], depth: 0, low: 0, isOver: null, thrown: undefined, line, head: line, event: line,
    end(how, thrown) {
      sink.isOver = how;
      sink.thrown = thrown;
      room = 0;
    },
  };

  /** Returns and exceptions stand at the last line of their call, which is known once all events are. */
  function finish() {
    const last = [1];
    let depth = 0;
    for (let at = 0; at < size; at += 1) {
      const kind = words[at] >>> 30;
      const number = words[at] & LINE;
      if (kind === 1) last[(depth += 1)] = number;
      else if (kind === 0) last[depth] = number;
      else if (number === 0) words[at] += last[depth];
      if (kind === 2 && depth > 0) depth -= 1;
    }
    return cut(words.buffer, 0, size * 4);
  }

  return { hooks: openHooks(sink), sink, finish };
}
