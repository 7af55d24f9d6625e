List<String> suggest(List<String> words, String prefix) {
    Set<String> found = new TreeSet<>();  // @start
    for (String word : words) {  // @next
        int at = 0;
        while (at < prefix.length() && at < word.length()
                && word.charAt(at) == prefix.charAt(at)) {  // @compare
            at++;
        }
        if (at == prefix.length()) {
            found.add(word);  // @found
        }
    }
    return new ArrayList<>(found);  // @done
}
