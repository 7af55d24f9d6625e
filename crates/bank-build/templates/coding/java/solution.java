class Solution {
    public int sumOfEvens(int[] values) {
        int total = 0;
        for (int value : values) {
            if (value % 2 == 0) {
                total += value;
            }
        }
        return total;
    }
}
