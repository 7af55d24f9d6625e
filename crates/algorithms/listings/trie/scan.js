function suggest(words, prefix) {
  const found = new Set();  // @start
  for (const word of words) {  // @next
    let at = 0;
    while (at < prefix.length && word[at] === prefix[at]) {  // @compare
      at++;
    }
    if (at === prefix.length) {
      found.add(word);  // @found
    }
  }
  return [...found].sort();  // @done
}
