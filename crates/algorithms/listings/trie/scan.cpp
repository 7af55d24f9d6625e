vector<string> suggest(const vector<string>& words,
                       const string& prefix) {
    set<string> found;  // @start
    for (const string& word : words) {  // @next
        size_t at = 0;
        while (at < prefix.size() && at < word.size()
               && word[at] == prefix[at]) {  // @compare
            at++;
        }
        if (at == prefix.size()) {
            found.insert(word);  // @found
        }
    }
    return {found.begin(), found.end()};  // @done
}
