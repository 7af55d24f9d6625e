// Plays the operations of a window into states and writes them out the way the slow capture in plain.mjs does.

/** The state of each step, as text. */
export function played(steps) {
  const calls = [];
  const objects = new Map();
  return steps.map((step) => {
    for (const [name, ...rest] of step) APPLY[name]?.(calls, objects, rest);
    return written(calls, objects);
  });
}

const APPLY = {
  call: (calls, _, [name, names]) => calls.push({ name, names, values: new Map() }),
  leave: (calls) => calls.pop(),
  var: (calls, _, [call, variable, value]) => calls[call].values.set(variable, value),
  del: (calls, _, [call, variable]) => calls[call].values.delete(variable),
  new: (_, objects, [id, kind, ...contents]) => objects.set(id, { kind, contents }),
  set: (_, objects, [id, ...contents]) => {
    objects.get(id).contents = contents;
  },
};

function written(calls, objects) {
  const seen = new Map();
  const lines = calls.map(({ name, names, values }) => {
    const shown = [...values].map(([at, value]) => [names[at], value]).filter(([each]) => !each.startsWith("_"));
    shown.sort(([a], [b]) => (a < b ? -1 : 1));
    const short = name.split(".").at(-1);
    return `${short}: ${shown.map(([each, value]) => `${each} ${text(value, seen, objects)}`).join("; ")}`;
  });
  return lines.join("\n");
}

function text(value, seen, objects) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return `${value}`;
  if (typeof value === "string") return `'${value}'`;
  if (value.float) return `f${value.float}`;
  if (value.int) return value.int;
  return value.ref ? object(value.ref, seen, objects) : "?";
}

function object(id, seen, objects) {
  if (seen.has(id)) return `#${seen.get(id)}`;
  const number = seen.size + 1;
  seen.set(id, number);
  const { kind, contents } = objects.get(id);
  const each = (value) => text(value, seen, objects);
  if (kind === "map") {
    const pairs = [];
    for (let at = 0; at < contents[0].length; at += 2) pairs.push(`${each(contents[0][at])}:${each(contents[0][at + 1])}`);
    return `${number}map(${pairs.join(",")})`;
  }
  if (kind === "object") {
    const [name, names, values] = contents;
    return `${number}${name}(${names.map((field, at) => `${field}=${each(values[at])}`).join(",")})`;
  }
  return `${number}${kind}(${contents[0].map(each).join(",")})`;
}
