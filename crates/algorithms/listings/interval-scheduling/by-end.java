int maxBookings(int[][] requests) {  // @start
    Arrays.sort(requests, (x, y) -> Integer.compare(x[1], y[1]));  // @sort
    Deque<int[]> taken = new ArrayDeque<>();  // @init
    for (int[] slot : requests) {
        int[] last = taken.peekLast();
        if (last != null && slot[0] < last[1]) {  // @compare
            continue;  // @reject
        }
        taken.add(slot);  // @take
    }
    return taken.size();  // @done
}
