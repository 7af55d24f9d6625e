function run(start, points, keys, changes) {  // @start
  const nodes = [...start], owners = new Map(), moved = [];
  for (const key of keys) {
    owners.set(key, nodes[place(key) % nodes.length]);  // @assign
  }
  for (const [sign, name] of changes) {
    if (sign === "+") {
      nodes.push(name);  // @add
    } else {
      nodes.splice(nodes.indexOf(name), 1);  // @remove
    }
    let count = 0;
    for (const key of keys) {
      const now = nodes[place(key) % nodes.length];  // @stays
      if (now !== owners.get(key)) {
        owners.set(key, now);  // @moves
        count++;
      }
    }
    moved.push(count);  // @count
  }
  return moved;  // @done
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
