class Solution {
    public int largest(int[] values) {
        if (values.length == 0) {
            return 0;
        }
        int best = values[0];
        for (int value : values) {
            if (value > best) {
                best = value;
            }
        }
        return best;
    }
}
