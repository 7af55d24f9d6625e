// C++: its grammar and the words that are completed.

import { cppLanguage } from "@codemirror/lang-cpp";

const KEYWORDS =
  "auto bool break case catch char class const constexpr continue default delete do double else enum explicit false float for " +
  "friend if inline int long namespace new nullptr operator override private protected public return short signed sizeof " +
  "static struct switch template this throw true try typedef typename union unsigned using virtual void while";
const NAMES =
  "array back begin clear count deque empty emplace emplace_back end erase find first front greater INT_MAX INT_MIN insert " +
  "less map max max_element min min_element move multiset numeric_limits pair pop pop_back priority_queue push push_back " +
  "queue reserve resize reverse second set size sort stack string substr swap to_string top tuple unique_ptr unordered_map " +
  "unordered_set vector";

export default { language: cppLanguage, keywords: KEYWORDS, names: NAMES, indent: 4 };
