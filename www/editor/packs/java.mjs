// Java: its grammar and the words that are completed.

import { javaLanguage } from "@codemirror/lang-java";

const KEYWORDS =
  "abstract assert boolean break byte case catch char class const continue default do double else enum extends false final " +
  "finally float for if implements import instanceof int interface long new null package private protected public record " +
  "return short static super switch synchronized this throw throws true try var void while";
const NAMES =
  "add ArrayDeque ArrayList Arrays asList charAt Character Collections Comparator compareTo contains containsKey Deque " +
  "entrySet equals get getKey getOrDefault getValue HashMap HashSet Integer isEmpty Iterator keySet length LinkedHashMap " +
  "LinkedList List Long Map Math MAX_VALUE max merge min MIN_VALUE offer parseInt peek poll pop PriorityQueue push put Queue " +
  "remove Set size sort String StringBuilder substring toCharArray toString TreeMap TreeSet valueOf values";

export default { language: javaLanguage, keywords: KEYWORDS, names: NAMES, indent: 4 };
