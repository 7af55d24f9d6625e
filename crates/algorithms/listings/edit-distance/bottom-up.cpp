int editDistance(const string& a, const string& b) {  // @start
    const int m = a.size(), n = b.size();
    vector<vector<int>> edits(m + 1, vector<int>(n + 1));
    for (int i = 0; i <= m; i++) {
        edits[i][0] = i;
    }
    for (int j = 0; j <= n; j++) {
        edits[0][j] = j;  // @table
    }
    for (int i = 1; i <= m; i++) {
        for (int j = 1; j <= n; j++) {
            if (a[i - 1] == b[j - 1]) {  // @compare
                edits[i][j] = edits[i - 1][j - 1];  // @same
            } else {
                edits[i][j] = 1 + min({  // @cheapest
                    edits[i - 1][j - 1],  // replace
                    edits[i - 1][j],      // delete
                    edits[i][j - 1],      // insert
                });
            }
        }
    }
    return edits[m][n];  // @done
}
