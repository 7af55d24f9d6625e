import java.util.*;

class Solution {
    /** Builds what waits for nothing, and counts down what waits for it. */
    public int[] buildOrder(int count, int[][] edges) {
        List<List<Integer>> followers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            followers.add(new ArrayList<>());
        }
        int[] waitingFor = new int[count]; // pairs {before, package} whose before is not built yet
        for (int[] edge : edges) {
            followers.get(edge[0]).add(edge[1]);
            waitingFor[edge[1]]++;
        }

        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            if (waitingFor[i] == 0) {
                ready.add(i);
            }
        }

        int[] order = new int[count];
        int built = 0;
        while (!ready.isEmpty()) {
            int current = ready.remove();
            order[built++] = current;
            for (int follower : followers.get(current)) {
                waitingFor[follower]--;
                if (waitingFor[follower] == 0) {
                    ready.add(follower);
                }
            }
        }

        // Packages on a cycle, or behind one, never become ready.
        return built == count ? order : new int[0];
    }
}
