String longestCommonSubsequence(String a, String b) {  // @start
    int[][] length = new int[a.length() + 1][b.length() + 1];  // @table
    for (int i = 1; i <= a.length(); i++) {
        for (int j = 1; j <= b.length(); j++) {
            if (a.charAt(i - 1) == b.charAt(j - 1)) {  // @compare
                length[i][j] = length[i - 1][j - 1] + 1;  // @match
            } else {
                length[i][j] =  // @carry
                    Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
    }
    int i = a.length();
    int j = b.length();
    StringBuilder common = new StringBuilder();  // @back
    while (i > 0 && j > 0) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
            common.append(a.charAt(i - 1));
            i--;
            j--;  // @take
        } else if (length[i - 1][j] >= length[i][j - 1]) {
            i--;  // @up
        } else {
            j--;  // @left
        }
    }
    return common.reverse().toString();  // @done
}
