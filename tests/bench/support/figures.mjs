// Figures beside their bounds, as lines of text.

/** Prints figures; `end()` says whether every bound held. */
export function figures() {
  let isWhole = true;
  /** A figure with its bound, or null where there is none to hold. */
  function told(what, value, bound, unit) {
    const holds = bound === null || value <= bound;
    isWhole &&= holds;
    const limit = bound === null ? "" : ` of ${bound} ${unit}: ${holds ? "holds" : "EXCEEDED"}`;
    console.log(`${`${what}:`.padEnd(84)} ${value.toFixed(value < 100 ? 1 : 0)} ${unit}${limit}`);
  }
  return { told, end: () => isWhole };
}

/** The middle value. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
