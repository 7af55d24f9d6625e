int common(const string& a, const string& b, int i, int j,
           vector<vector<int>>& memo) {  // @call
    if (i == 0 || j == 0) {
        return 0;  // @empty
    }
    if (memo[i][j] != -1) {
        return memo[i][j];  // @known
    }
    if (a[i - 1] == b[j - 1]) {  // @compare
        memo[i][j] = common(a, b, i - 1, j - 1, memo) + 1;  // @match
    } else {
        memo[i][j] = max(common(a, b, i - 1, j, memo),  // @better
                         common(a, b, i, j - 1, memo));
    }
    return memo[i][j];
}

int longestCommonSubsequence(const string& a,
                             const string& b) {  // @start
    const int m = a.size(), n = b.size();
    vector<vector<int>> memo(m + 1, vector<int>(n + 1, -1));  // @memo
    return common(a, b, m, n, memo);  // @done
}
