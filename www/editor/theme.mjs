// How the editor looks, by the page's tokens, so that light and dark come by themselves; code has the classes of listings.

import { EditorView } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";

const CLASSES = {
  "tok-keyword": [
    tags.keyword,
    tags.operatorKeyword,
    tags.controlKeyword,
    tags.definitionKeyword,
    tags.moduleKeyword,
    tags.modifier,
    tags.self,
    tags.bool,
    tags.null,
    tags.atom,
  ],
  "tok-string": [tags.string, tags.special(tags.string), tags.character, tags.regexp, tags.docString],
  "tok-number": [tags.number],
  "tok-comment": [tags.comment],
  "tok-function": [
    tags.function(tags.variableName),
    tags.function(tags.propertyName),
    tags.function(tags.definition(tags.variableName)),
    tags.function(tags.definition(tags.propertyName)),
  ],
  "tok-type": [tags.typeName, tags.className, tags.namespace],
};

/** The classes of words in code, as the page's style sheets colour them. */
export const colours = tagHighlighter(
  Object.entries(CLASSES).flatMap(([name, all]) => all.map((tag) => ({ tag, class: name }))),
);

const text = {
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "transparent", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { padding: "var(--s3) 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 var(--s4) 0 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: "2px solid var(--ink)", marginLeft: "-1px" },
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "color-mix(in oklch, var(--accent) 24%, transparent)",
  },
  "& .cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--edge)",
    borderRadius: "2px",
  },
  "& .cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent" },
  ".cm-searchMatch": { backgroundColor: "var(--read)", outline: "1px solid var(--read-ink)" },
  ".cm-searchMatch.cm-searchMatch-selected": { backgroundColor: "var(--write)", outline: "2px solid var(--write-ink)" },
};

/** The gutter is as wide as the plain field's edge, so that nothing moves when the editor takes its place. */
const beside = {
  ".cm-gutters": {
    boxSizing: "border-box",
    width: "var(--code-gutter)",
    justifyContent: "flex-end",
    border: "0",
    backgroundColor: "var(--raised)",
    color: "var(--quiet)",
  },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "0", padding: "0 var(--s3) 0 0" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-signs": { flex: "1", minWidth: "0" },
  ".cm-signs .cm-gutterElement": { padding: "0 0 0 var(--s1)", textAlign: "left", fontSize: "0.75rem" },
  ".cm-sign-current": { color: "var(--accent)" },
  ".cm-sign-next": { color: "var(--write-ink)" },
  ".cm-sign-error": { color: "var(--wrong-ink)", fontWeight: "700" },
  ".cm-marked-next": { outline: "1px dashed var(--write-ink)", outlineOffset: "-1px" },
  ".cm-marked-current": { backgroundColor: "var(--write)", boxShadow: "inset 3px 0 var(--accent)" },
  ".cm-marked-error": { backgroundColor: "var(--wrong)", boxShadow: "inset 3px 0 var(--wrong-ink)" },
};

const above = {
  ".cm-tooltip": { border: "1px solid var(--n5)", borderRadius: "var(--radius)", backgroundColor: "var(--raised)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "0.8125rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px var(--s3)", color: "var(--ink)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent-soft)", color: "var(--ink)" },
  ".cm-completionMatchedText": { fontWeight: "700", textDecoration: "none" },
  ".cm-panels": { zIndex: "1", backgroundColor: "var(--sunken)", color: "var(--ink)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "var(--s2) var(--s8) var(--s2) var(--s3)", fontFamily: "var(--sans)" },
  ".cm-panel.cm-search label": { fontSize: "var(--t13)" },
  ".cm-panel.cm-search .cm-textfield, .cm-panel.cm-search .cm-button": { fontSize: "var(--t13)" },
  ".cm-textfield": { border: "1px solid var(--n6)", borderRadius: "var(--radius)", backgroundColor: "var(--raised)" },
  ".cm-button": {
    border: "1px solid var(--n5)",
    borderRadius: "var(--radius)",
    background: "var(--raised)",
    color: "var(--ink)",
  },
  ".cm-button:active": { backgroundImage: "none" },
  ".cm-panel.cm-search [name=close]": { minWidth: "24px", minHeight: "24px", color: "var(--ink)" },
};

export const theme = EditorView.theme({ ...text, ...beside, ...above });
