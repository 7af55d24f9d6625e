function run(nodes, points, keys, changes) {  // @start
  let ring = [];
  const owners = new Map(), moved = [];
  for (const name of nodes) addNode(ring, name, points);
  for (const key of keys) {
    owners.set(key, owner(ring, key));  // @assign
  }
  for (const [sign, name] of changes) {
    if (sign === "+") {
      addNode(ring, name, points);
    } else {
      ring = ring.filter(point => point.name !== name);  // @remove
    }
    let count = 0;
    for (const key of keys) {
      const now = owner(ring, key);  // @stays
      if (now !== owners.get(key)) {
        owners.set(key, now);  // @moves
        count++;
      }
    }
    moved.push(count);  // @count
  }
  return moved;  // @done
}

function addNode(ring, name, points) {
  for (let i = 0; i < points; i++) {
    ring.push({ at: place(i + name), name });  // @point
  }
  ring.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
}

function owner(ring, key) {
  const from = place(key);
  let lo = 0, hi = ring.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (ring[mid].at < from) lo = mid + 1; else hi = mid;
  }
  return ring[lo % ring.length].name;
}

function place(text) {
  let h = 2166136261;
  for (const byte of new TextEncoder().encode(text)) {
    h = Math.imul(h ^ byte, 16777619);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return ((h ^ h >>> 12) >>> 0) % 360;
}
