// The code editor of the page: CodeMirror, set up for writing an answer. Fetched after the page is there; until then, and
// where it cannot be had, a plain field stands in its place, which it takes over with text, caret and scroll position.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { history } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { search } from "@codemirror/search";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { completion } from "./completion.mjs";
import { keys } from "./keys.mjs";
import { fetchPack, isHere, packOf } from "./languages.mjs";
import { markLines, marks } from "./marks.mjs";
import { colours, theme } from "./theme.mjs";

/** On a change that the page itself asked for, of which it need not hear. */
const ours = Annotation.define();

/** What depends on the language, and on whether the editor is as bare as a whiteboard. */
function writing(pack, bare) {
  const grammar = [pack.language, indentUnit.of(" ".repeat(pack.indent)), indentOnInput()];
  if (bare) return grammar;
  return [
    grammar,
    syntaxHighlighting(colours),
    bracketMatching(),
    closeBrackets(),
    keymap.of(closeBracketsKeymap),
    completion(pack),
  ];
}

/** Selects the line whose number is clicked. */
function selectLine(view, block) {
  view.dispatch({ selection: { anchor: block.from, head: Math.min(block.to + 1, view.state.doc.length) } });
  view.focus();
  return true;
}

/** How a screen reader knows the field. */
function named({ label, describedBy, readOnly }) {
  const attributes = { "aria-label": label, tabindex: "0" };
  if (describedBy) attributes["aria-describedby"] = describedBy;
  if (readOnly) attributes["aria-readonly"] = "true";
  return EditorView.contentAttributes.of(attributes);
}

function extensions(options) {
  return [
    keys(),
    history(),
    search({ top: true }),
    marks(),
    lineNumbers({ domEventHandlers: { mousedown: selectLine } }),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    drawSelection(),
    rectangularSelection(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(4),
    EditorState.readOnly.of(Boolean(options.readOnly)),
    named(options),
    theme,
    EditorView.updateListener.of((update) => {
      const heard = update.docChanged && !update.transactions.some((transaction) => transaction.annotation(ours));
      if (heard) options.onChange?.(update.state.doc.toString());
    }),
  ];
}

/** What the plain field holds: its text, the caret, how far it is scrolled, and whether it is being typed in. */
function held(field) {
  const { value, selectionStart, selectionEnd, selectionDirection, scrollTop, scrollLeft } = field;
  const [anchor, head] =
    selectionDirection === "backward" ? [selectionEnd, selectionStart] : [selectionStart, selectionEnd];
  return { value, anchor, head, scrollTop, scrollLeft, focused: field.ownerDocument.activeElement === field };
}

/** Stands where the field stood, just as it stood. */
function takeOver(view, parent, field, was) {
  parent.style.height = field.style.height;
  field.hidden = true;
  const scroll = () => {
    view.scrollDOM.scrollTop = was.scrollTop;
    view.scrollDOM.scrollLeft = was.scrollLeft;
  };
  scroll();
  // Again once the lines are measured: before that there may be nowhere to scroll to.
  view.requestMeasure({ read: () => {}, write: scroll });
  if (was.focused) view.focus();
}

/** The least change that makes one text of another, so that the caret stays where it can. */
function difference(from, to) {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}

/**
 * Makes an editor inside an element. Beside the options told in its name, `field` is the plain field whose place it takes:
 * its text counts before `doc`.
 */
export function createEditor(parent, options) {
  const { field } = options;
  const was = field && held(field);
  const write = new Compartment();
  let { language, bare } = options;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: was ? was.value : options.doc,
      selection: was && { anchor: was.anchor, head: was.head },
      extensions: [write.of(writing(packOf(language), bare)), extensions(options)],
    }),
  });
  if (field) takeOver(view, parent, field, was);
  // Asking for a place makes the editor measure its lines now: it would else guess their height for a frame, and then shift them.
  view.coordsAtPos(0);
  let gone = false;
  const again = () => gone || view.dispatch({ effects: write.reconfigure(writing(packOf(language), bare)) });
  const editor = {
    get: () => view.state.doc.toString(),
    /** Puts another text in, which Ctrl Z takes back. */
    set(text) {
      const changes = difference(editor.get(), text);
      if (changes.from !== changes.to || changes.insert) view.dispatch({ changes, annotations: ours.of(true) });
    },
    /** Resolves when the language's colours are there; without a connection the text stays plain. */
    async setLanguage(name) {
      language = name;
      again();
      await fetchPack(name).then(() => language === name && again(), () => {});
    },
    setBare(on) {
      bare = on;
      again();
    },
    mark: (lines) => markLines(view, lines),
    focus: () => view.focus(),
    destroy() {
      gone = true;
      view.destroy();
    },
  };
  if (!isHere(language)) editor.setLanguage(language);
  return editor;
}
