// JavaScript: its grammar and the words that are completed.

import { javascriptLanguage } from "@codemirror/lang-javascript";
import { KEYWORDS, NAMES } from "./script-words.mjs";

export default { language: javascriptLanguage, keywords: KEYWORDS, names: NAMES, indent: 2 };
