import java.util.*;

class Solution {
    private static class Head {
        final int value;
        final int feed;
        final int position;

        Head(int value, int feed, int position) {
            this.value = value;
            this.feed = feed;
            this.position = position;
        }
    }

    /** Takes the smallest head again and again from a heap that holds one head per feed. */
    public int[] mergeFeeds(int[][] feeds) {
        // Integer.compare, because the difference of two values can overflow.
        PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> Integer.compare(a.value, b.value));
        int total = 0;
        for (int feed = 0; feed < feeds.length; feed++) {
            total += feeds[feed].length;
            addHead(heads, feeds, feed, 0);
        }

        int[] merged = new int[total];
        for (int i = 0; i < total; i++) {
            Head smallest = heads.remove();
            merged[i] = smallest.value;
            addHead(heads, feeds, smallest.feed, smallest.position + 1);
        }
        return merged;
    }

    // A feed that has run out, or was empty from the start, adds nothing.
    private void addHead(PriorityQueue<Head> heads, int[][] feeds, int feed, int position) {
        if (position < feeds[feed].length) {
            heads.add(new Head(feeds[feed][position], feed, position));
        }
    }
}
