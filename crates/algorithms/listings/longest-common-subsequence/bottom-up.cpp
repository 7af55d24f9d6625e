string longestCommonSubsequence(const string& a,
                                const string& b) {  // @start
    const int m = a.size(), n = b.size();
    vector<vector<int>> length(m + 1, vector<int>(n + 1, 0));  // @table
    for (int i = 1; i <= m; i++) {
        for (int j = 1; j <= n; j++) {
            if (a[i - 1] == b[j - 1]) {  // @compare
                length[i][j] = length[i - 1][j - 1] + 1;  // @match
            } else {
                length[i][j] = max(length[i - 1][j], length[i][j - 1]);  // @carry
            }
        }
    }
    int i = m, j = n;
    string common;  // @back
    while (i > 0 && j > 0) {
        if (a[i - 1] == b[j - 1]) {
            common += a[i - 1];
            i--;
            j--;  // @take
        } else if (length[i - 1][j] >= length[i][j - 1]) {
            i--;  // @up
        } else {
            j--;  // @left
        }
    }
    reverse(common.begin(), common.end());
    return common;  // @done
}
