const SHOWN = 3;

class TrieNode {
  constructor() {
    this.children = new Map();
    this.best = []; // the smallest names below this node, at most SHOWN
  }
}

/** Walks a trie, one edge a key press; every node already holds its three names. */
function suggestNames(catalogue, typed) {
  let node = buildTrie(catalogue);
  const suggestions = [];
  for (const character of typed) {
    // Once a character is missing, the walk has left the trie for good.
    node = node?.children.get(character);
    suggestions.push(node ? node.best : []);
  }
  return suggestions;
}

function buildTrie(catalogue) {
  const root = new TrieNode();
  // In sorted order the first names to reach a node are its smallest; the set drops repeats.
  for (const name of [...new Set(catalogue)].sort()) {
    let node = root;
    for (const character of name) {
      if (!node.children.has(character)) node.children.set(character, new TrieNode());
      node = node.children.get(character);
      if (node.best.length < SHOWN) node.best.push(name);
    }
  }
  return root;
}
