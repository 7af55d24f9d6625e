// The copy that a worker leaves: memories of every shape come back as they were, over whatever was in their place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../../www/workers/python/copies.mjs";
import { pour, spread, squeeze } from "../../www/workers/python/sparse.mjs";

let seed = 20_260_101;
const below = (most) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * most);
};

/** A memory of zeros with some stretches in it that hold something. */
function memory() {
  const bytes = new Uint8Array(4 * below(20_000));
  for (let left = below(12); left > 0; left -= 1) {
    const start = below(bytes.length + 1);
    for (let at = start; at < Math.min(bytes.length, start + below(9000)); at += 1) bytes[at] = below(256);
  }
  return bytes;
}

const used = (length) => new Uint8Array(length).map(() => below(256));

test("what was squeezed is spread over anything, and what lies behind it is left alone", () => {
  for (let round = 0; round < 200; round += 1) {
    const bytes = memory();
    const target = used(bytes.length + 64);
    const behind = target.slice(bytes.length);
    spread(squeeze(bytes), target);
    assert.deepEqual(target.subarray(0, bytes.length), bytes);
    assert.deepEqual(target.subarray(bytes.length), behind);
  }
});

test("the part from a place on is poured over anything", () => {
  for (let round = 0; round < 200; round += 1) {
    const bytes = memory();
    const first = Math.min(bytes.length, 16 * below(600));
    const target = used(bytes.length - first);
    pour(squeeze(bytes), first, target);
    assert.deepEqual(target, bytes.subarray(first));
  }
});

test("a copy is small, comes back with its library, and one that is cut or foreign is refused", () => {
  const bytes = new Uint8Array(4_000_000).fill(7, 2_000_000, 2_000_100);
  const library = used(1000);
  const buffer = pack(bytes.slice(), library);
  assert.ok(buffer.byteLength < 20_000);
  const back = unpack(buffer);
  const target = used(bytes.length);
  spread(back.memory, target);
  assert.deepEqual(target, bytes);
  assert.deepEqual(back.library, library);
  for (const spoilt of [buffer.slice(0, 5000), buffer.slice(4), new ArrayBuffer(4096), new ArrayBuffer(0)]) {
    assert.throws(() => unpack(spoilt));
  }
});
