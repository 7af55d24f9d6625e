// Completion: the words of the language and of the text itself, while a word is typed. Enter is always a new line unless
// an entry was chosen; Tab takes the first.

import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completeAnyWord,
  completionStatus,
  moveCompletionSelection,
  selectedCompletion,
  startCompletion,
} from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

/** A list opens from this many letters on. */
const LETTERS = 2;

/** Where words are prose: nothing is completed there. */
const PROSE = /comment|string|char/i;

function entries(words, type) {
  return words.split(" ").filter(Boolean).map((label) => ({ label, type }));
}

function source(own) {
  const known = new Set(own.map((entry) => entry.label));
  return (context) => {
    const word = context.matchBefore(/[\w$]+/);
    if (!context.explicit && (!word || word.to - word.from < LETTERS)) return null;
    if (/^\d/.test(word?.text ?? "")) return null;
    if (PROSE.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
    const written = completeAnyWord(context)?.options ?? [];
    const others = written.filter((entry) => !known.has(entry.label) && /^[A-Za-z_$]/.test(entry.label));
    return { from: word ? word.from : context.pos, options: [...own, ...others], validFor: /^[\w$]*$/ };
  };
}

/** Takes the chosen entry, or the first where none is chosen; not handled while no list is open. */
function take(view) {
  if (completionStatus(view.state) !== "active") return false;
  if (!selectedCompletion(view.state)) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}

const KEYS = [
  { key: "Ctrl-Space", run: startCompletion },
  { key: "Escape", run: closeCompletion },
  { key: "ArrowDown", run: moveCompletionSelection(true) },
  { key: "ArrowUp", run: moveCompletionSelection(false) },
  { key: "PageDown", run: moveCompletionSelection(true, "page") },
  { key: "PageUp", run: moveCompletionSelection(false, "page") },
  { key: "Enter", run: acceptCompletion },
  { key: "Tab", run: take },
];

/** The completion of a language's pack. */
export function completion(pack) {
  const own = [...entries(pack.keywords, "keyword"), ...entries(pack.names, "function")];
  return [
    autocompletion({
      override: [source(own)],
      defaultKeymap: false,
      selectOnOpen: false,
      // A Tab that comes as fast as the list takes its first entry all the same: nobody indents within a word.
      interactionDelay: 0,
      filterStrict: true,
      icons: false,
    }),
    Prec.highest(keymap.of(KEYS)),
  ];
}
