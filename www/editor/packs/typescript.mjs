// TypeScript: its grammar and the words that are completed. The grammar comes in the same file as JavaScript's.

import { typescriptLanguage } from "@codemirror/lang-javascript";
import { KEYWORDS, NAMES } from "./script-words.mjs";

const TYPED =
  "abstract any bigint boolean declare enum implements interface keyof namespace never number object private protected " +
  "public readonly satisfies string symbol type undefined unknown";

export default { language: typescriptLanguage, keywords: `${KEYWORDS} ${TYPED}`, names: NAMES, indent: 2 };
