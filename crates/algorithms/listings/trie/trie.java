class TrieNode {
    Map<Character, TrieNode> children = new TreeMap<>();
    boolean isWord;
}

void insert(TrieNode root, String word) {
    TrieNode node = root;  // @insert
    for (char letter : word.toCharArray()) {
        if (!node.children.containsKey(letter)) {
            node.children.put(letter, new TrieNode());  // @add
        }
        node = node.children.get(letter);  // @shared
    }
    node.isWord = true;  // @mark
}

List<String> withPrefix(TrieNode root, String prefix) {
    TrieNode node = root;  // @search
    for (char letter : prefix.toCharArray()) {
        if (!node.children.containsKey(letter)) {
            return List.of();  // @dead
        }
        node = node.children.get(letter);  // @follow
    }
    List<String> found = new ArrayList<>();
    collect(node, prefix, found);
    return found;
}

void collect(TrieNode node, String word, List<String> found) {
    if (node.isWord) {  // @collect
        found.add(word);  // @word
    }
    for (var child : node.children.entrySet()) {
        collect(child.getValue(), word + child.getKey(), found);
    }
}

List<String> suggest(List<String> words, String prefix) {  // @start
    TrieNode root = new TrieNode();  // @root
    for (String word : words) {
        insert(root, word);
    }
    return withPrefix(root, prefix);  // @done
}
