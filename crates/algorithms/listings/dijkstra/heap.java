record Edge(String to, int length) {}

record Entry(int far, String node) {}

Map<String, Integer> shortestPaths(
        Map<String, List<Edge>> graph, String start) {  // @start
    Map<String, Integer> distance = new HashMap<>();
    Map<String, String> previous = new HashMap<>();
    PriorityQueue<Entry> heap = new PriorityQueue<>(
            Comparator.comparingInt(Entry::far).thenComparing(Entry::node));
    distance.put(start, 0);
    heap.add(new Entry(0, start));  // @init
    while (!heap.isEmpty()) {  // @check
        Entry entry = heap.remove();
        int far = entry.far();
        String node = entry.node();
        if (far > distance.get(node)) {
            continue;  // @stale
        }
        for (Edge edge : graph.get(node)) {  // @take
            int through = far + edge.length();
            Integer known = distance.get(edge.to());
            if (known != null && through >= known) {
                continue;  // @worse
            }
            distance.put(edge.to(), through);
            previous.put(edge.to(), node);
            heap.add(new Entry(through, edge.to()));  // @better
        }
    }
    return distance;  // @done
}
