class TrieNode:
    def __init__(self):
        self.children = {}
        self.is_word = False


def insert(root, word):
    node = root  # @insert
    for letter in word:
        if letter not in node.children:
            node.children[letter] = TrieNode()  # @add
        node = node.children[letter]  # @shared
    node.is_word = True  # @mark


def with_prefix(root, prefix):
    node = root  # @search
    for letter in prefix:
        if letter not in node.children:
            return []  # @dead
        node = node.children[letter]  # @follow
    found = []
    collect(node, prefix, found)
    return found


def collect(node, word, found):
    if node.is_word:  # @collect
        found.append(word)  # @word
    for letter in sorted(node.children):
        collect(node.children[letter], word + letter, found)


def suggest(words, prefix):  # @start
    root = TrieNode()  # @root
    for word in words:
        insert(root, word)
    return with_prefix(root, prefix)  # @done
