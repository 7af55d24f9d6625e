int longestCommonSubsequence(String a, String b) {  // @start
    Integer[][] memo = new Integer[a.length() + 1][b.length() + 1];  // @memo
    return common(a, b, a.length(), b.length(), memo);  // @done
}

int common(String a, String b, int i, int j, Integer[][] memo) {  // @call
    if (i == 0 || j == 0) {
        return 0;  // @empty
    }
    if (memo[i][j] != null) {
        return memo[i][j];  // @known
    }
    if (a.charAt(i - 1) == b.charAt(j - 1)) {  // @compare
        memo[i][j] = common(a, b, i - 1, j - 1, memo) + 1;  // @match
    } else {
        memo[i][j] = Math.max(common(a, b, i - 1, j, memo),  // @better
                              common(a, b, i, j - 1, memo));
    }
    return memo[i][j];
}
