int[][] mergeIntervals(int[][] intervals) {  // @start
    Arrays.sort(intervals, (x, y) -> Integer.compare(x[0], y[0]));  // @sort
    Deque<int[]> merged = new ArrayDeque<>();  // @init
    for (int[] span : intervals) {
        int[] last = merged.peekLast();
        if (last != null && span[0] <= last[1]) {  // @compare
            last[1] = Math.max(last[1], span[1]);  // @extend
        } else {
            merged.add(new int[] {span[0], span[1]});  // @append
        }
    }
    return merged.toArray(new int[0][]);  // @done
}
