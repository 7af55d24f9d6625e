import java.util.*;

class Solution {
    /** Returns, for each prefix of typed, the first three matching names in alphabetical order. */
    public String[][] suggestNames(String[] catalogue, String typed) {
        // Write your answer here.
        return new String[0][];
    }
}
