class TrieNode {
  children = new Map();
  isWord = false;
}

function insert(root, word) {
  let node = root;  // @insert
  for (const letter of word) {
    if (!node.children.has(letter)) {
      node.children.set(letter, new TrieNode());  // @add
    }
    node = node.children.get(letter);  // @shared
  }
  node.isWord = true;  // @mark
}

function withPrefix(root, prefix) {
  let node = root;  // @search
  for (const letter of prefix) {
    if (!node.children.has(letter)) {
      return [];  // @dead
    }
    node = node.children.get(letter);  // @follow
  }
  const found = [];
  collect(node, prefix, found);
  return found;
}

function collect(node, word, found) {
  if (node.isWord) {  // @collect
    found.push(word);  // @word
  }
  for (const letter of [...node.children.keys()].sort()) {
    collect(node.children.get(letter), word + letter, found);
  }
}

function suggest(words, prefix) {  // @start
  const root = new TrieNode();  // @root
  for (const word of words) {
    insert(root, word);
  }
  return withPrefix(root, prefix);  // @done
}
