// Python: its grammar and the words that are completed.

import { pythonLanguage } from "@codemirror/lang-python";

const KEYWORDS =
  "and as assert async await break case class continue def del elif else except False finally for from global if import in " +
  "is lambda match None nonlocal not or pass raise return True try while with yield";
const NAMES =
  "abs all any bin bisect bool chr collections Counter defaultdict deque dict divmod enumerate filter float frozenset " +
  "functools heapq heappop heappush int isinstance itertools len list lru_cache map math max min next Optional ord pow " +
  "print range reversed round self set sorted str sum super tuple zip";

export default { language: pythonLanguage, keywords: KEYWORDS, names: NAMES, indent: 4 };
