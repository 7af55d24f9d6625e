// Marked lines: the one a run stands on, the one that comes next, the one with the error. Each has a sign beside it, so
// that it is not known by its colour alone.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

/** The kinds; of two on one line the later one gives the sign. */
const SIGNS = { next: "→", current: "▶", error: "✕" };

class Sign extends GutterMarker {
  constructor(kind) {
    super();
    this.kind = kind;
  }

  eq(other) {
    return other.kind === this.kind;
  }

  toDOM() {
    const sign = document.createElement("span");
    sign.className = `cm-sign-${this.kind}`;
    sign.textContent = SIGNS[this.kind];
    return sign;
  }
}

const signs = Object.fromEntries(Object.keys(SIGNS).map((kind) => [kind, new Sign(kind)]));
const lines = Object.fromEntries(
  Object.keys(SIGNS).map((kind) => [kind, Decoration.line({ class: `cm-marked cm-marked-${kind}` })]),
);

const setMarks = StateEffect.define();
const NONE = { lines: Decoration.none, signs: RangeSet.empty };

/** Where each kind stands, lines counted from 1; what lies outside of the text is left out. */
function placed(doc, marks) {
  const kinds = Object.keys(SIGNS).filter((kind) => marks[kind] >= 1 && marks[kind] <= doc.lines);
  const start = (kind) => doc.line(marks[kind]).from;
  const signed = new Map(kinds.map((kind) => [start(kind), signs[kind]]));
  return {
    lines: RangeSet.of(kinds.map((kind) => lines[kind].range(start(kind))), true),
    signs: RangeSet.of([...signed].map(([at, sign]) => sign.range(at)), true),
  };
}

const field = StateField.define({
  create: () => NONE,
  update(marked, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) return placed(transaction.state.doc, effect.value);
    }
    if (!transaction.docChanged) return marked;
    return { lines: marked.lines.map(transaction.changes), signs: marked.signs.map(transaction.changes) };
  },
  provide: (self) => EditorView.decorations.from(self, (marked) => marked.lines),
});

/** The marks and the gutter with their signs. */
export function marks() {
  return [field, gutter({ class: "cm-signs", markers: (view) => view.state.field(field).signs })];
}

/** Marks lines and brings the first of them into view; a kind that is not named is taken away. */
export function markLines(view, asked) {
  const { doc } = view.state;
  const effects = [setMarks.of(asked)];
  const line = [asked.current, asked.error, asked.next].find((number) => number >= 1 && number <= doc.lines);
  if (line) effects.push(EditorView.scrollIntoView(doc.line(line).from, { y: "nearest", yMargin: 40 }));
  view.dispatch({ effects });
}
