// In the place of `style-mod`, by which CodeMirror makes its styles: the same rules, but adopted by the page as style sheets
// made in memory. A <style> element, which it would use on a page, is forbidden by the content security policy.

import { StyleModule as Rules } from "style-mod-itself";

/** The sheet of each set of rules. CodeMirror asks for every set again with each editor. */
const sheets = new WeakMap();

function sheet(rules) {
  if (!sheets.has(rules)) {
    const made = new CSSStyleSheet();
    made.replaceSync(rules.getRules());
    sheets.set(rules, made);
  }
  return sheets.get(rules);
}

export class StyleModule extends Rules {
  /** Puts sets of rules into force, the first before the second where both say something. */
  static mount(root, modules) {
    const asked = (Array.isArray(modules) ? modules : [modules]).map(sheet);
    const others = root.adoptedStyleSheets.filter((other) => !asked.includes(other));
    root.adoptedStyleSheets = [...others, ...asked];
  }
}
