def suggest(words, prefix):
    found = set()  # @start
    for word in words:  # @next
        at = 0
        while at < len(prefix) and word[at:at + 1] == prefix[at]:  # @compare
            at += 1
        if at == len(prefix):
            found.add(word)  # @found
    return sorted(found)  # @done
