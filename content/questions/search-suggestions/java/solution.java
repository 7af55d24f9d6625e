import java.util.*;

class Solution {
    private static final int SHOWN = 3;

    private static class TrieNode {
        final Map<Character, TrieNode> children = new HashMap<>();
        final List<String> best = new ArrayList<>(); // the smallest names below this node, at most SHOWN
    }

    /** Walks a trie, one edge a key press; every node already holds its three names. */
    public String[][] suggestNames(String[] catalogue, String typed) {
        TrieNode node = buildTrie(catalogue);
        String[][] suggestions = new String[typed.length()][];
        for (int i = 0; i < typed.length(); i++) {
            // Once a character is missing, the walk has left the trie for good.
            if (node != null) {
                node = node.children.get(typed.charAt(i));
            }
            suggestions[i] = node == null ? new String[0] : node.best.toArray(new String[0]);
        }
        return suggestions;
    }

    private TrieNode buildTrie(String[] catalogue) {
        TrieNode root = new TrieNode();
        // In sorted order the first names to reach a node are its smallest; the set drops repeats.
        for (String name : new TreeSet<>(Arrays.asList(catalogue))) {
            TrieNode node = root;
            for (char character : name.toCharArray()) {
                node = node.children.computeIfAbsent(character, key -> new TrieNode());
                if (node.best.size() < SHOWN) {
                    node.best.add(name);
                }
            }
        }
        return root;
    }
}
