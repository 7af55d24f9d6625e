List<Integer> mergeFeeds(List<List<Integer>> feeds) {  // @start
    int[] heads = new int[feeds.size()];
    List<Integer> merged = new ArrayList<>();
    while (true) {
        int best = -1, least = 0;
        for (int feed = 0; feed < feeds.size(); feed++) {
            if (heads[feed] < feeds.get(feed).size()) {
                int value = feeds.get(feed).get(heads[feed]);
                if (best < 0 || value < least) {  // @look
                    best = feed;
                    least = value;
                }
            }
        }
        if (best < 0) {
            return merged;  // @done
        }
        merged.add(least);  // @take
        heads[best]++;
    }
}
