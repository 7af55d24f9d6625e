List<Integer> mergeFeeds(List<List<Integer>> feeds) {  // @start
    Comparator<int[]> byValue = Comparator.comparingInt(e -> e[0]);
    Queue<int[]> heap =
        new PriorityQueue<>(byValue.thenComparingInt(e -> e[1]));
    int[] heads = new int[feeds.size()];
    List<Integer> merged = new ArrayList<>();
    for (int feed = 0; feed < feeds.size(); feed++) {
        pushHead(feeds, heads, heap, feed);
    }
    while (!heap.isEmpty()) {
        int[] top = heap.poll();  // @take
        merged.add(top[0]);
        pushHead(feeds, heads, heap, top[1]);
    }
    return merged;  // @done
}

void pushHead(List<List<Integer>> feeds, int[] heads,
              Queue<int[]> heap, int feed) {
    if (heads[feed] == feeds.get(feed).size()) {
        return;  // @empty @gone
    }
    int value = feeds.get(feed).get(heads[feed]++);
    heap.add(new int[] {value, feed});  // @first @next
}
