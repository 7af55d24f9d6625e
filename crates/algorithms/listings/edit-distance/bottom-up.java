int editDistance(String a, String b) {  // @start
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
        edits[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
        edits[0][j] = j;  // @table
    }
    for (int i = 1; i <= a.length(); i++) {
        for (int j = 1; j <= b.length(); j++) {
            if (a.charAt(i - 1) == b.charAt(j - 1)) {  // @compare
                edits[i][j] = edits[i - 1][j - 1];  // @same
            } else {
                int replace = edits[i - 1][j - 1];
                int delete = edits[i - 1][j];
                int insert = edits[i][j - 1];
                edits[i][j] =  // @cheapest
                    1 + Math.min(replace, Math.min(delete, insert));
            }
        }
    }
    return edits[a.length()][b.length()];  // @done
}
