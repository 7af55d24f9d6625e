// What the keys do. `Ctrl Enter` is left to the page, which runs the tests with it; Tab indents until Escape lets it leave.

import { defaultKeymap, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { getIndentUnit } from "@codemirror/language";
import { searchKeymap } from "@codemirror/search";
import { EditorSelection } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** How long Escape lets Tab leave, unless another key comes before: as long as it takes someone, in milliseconds. */
const LEAVING = 3_600_000;

/** Lines that are selected are indented; otherwise spaces up to the next stop, as wide as an indent, at every caret. */
function indent(view) {
  const { state } = view;
  if (state.readOnly) return false;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(view);
  const unit = getIndentUnit(state);
  const change = state.changeByRange((range) => {
    const column = range.head - state.doc.lineAt(range.head).from;
    const insert = " ".repeat(unit - (column % unit));
    return { changes: { from: range.head, insert }, range: EditorSelection.cursor(range.head + insert.length) };
  });
  view.dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
  return true;
}

function letTabLeave(view) {
  view.setTabFocusMode(LEAVING);
  return true;
}

/** Types over a selection of several lines. Left to Chromium, it would try to keep the styles of what goes, which the
    content security policy forbids and the console tells. */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to } = view.state.selection.main;
    const text = event.data;
    const across = event.inputType === "insertText" && text && view.state.doc.lineAt(from).to < to;
    if (!across || view.composing || view.state.readOnly) return false;
    const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: "input.type" });
    const handled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert));
    if (!handled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

const OWN = [
  { key: "Tab", run: indent, shift: indentLess },
  // Handled, so that no line is put in; the page hears of it all the same.
  { key: "Mod-Enter", run: () => true },
];

/** All of them, the first that handles a key before the others. */
export function keys() {
  const others = [...searchKeymap, ...historyKeymap, ...defaultKeymap].filter((binding) => binding.key !== "Mod-Enter");
  return [typeOver, keymap.of([...OWN, ...others, { key: "Escape", run: letTabLeave }])];
}
