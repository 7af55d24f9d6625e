SHOWN = 3


class TrieNode:
    def __init__(self):
        self.children = {}
        self.best = []  # the smallest names below this node, at most SHOWN


def suggest_names(catalogue: list[str], typed: str) -> list[list[str]]:
    """Walk a trie, one edge a key press; every node already holds its three names."""
    root = build_trie(catalogue)
    suggestions = []
    node = root
    for character in typed:
        # Once a character is missing, the walk has left the trie for good.
        node = node.children.get(character) if node else None
        suggestions.append(node.best if node else [])
    return suggestions


def build_trie(catalogue: list[str]) -> TrieNode:
    root = TrieNode()
    # In sorted order the first names to reach a node are its smallest.
    for name in sorted(set(catalogue)):
        node = root
        for character in name:
            if character not in node.children:
                node.children[character] = TrieNode()
            node = node.children[character]
            if len(node.best) < SHOWN:
                node.best.append(name)
    return root
