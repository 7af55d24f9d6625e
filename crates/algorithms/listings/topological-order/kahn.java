List<String> order = new ArrayList<>();
List<String> cycle = new ArrayList<>();

boolean buildOrder(Map<String, List<String>> graph) {  // @start
    Map<String, Integer> waits = new LinkedHashMap<>();
    graph.keySet().forEach(node -> waits.put(node, 0));
    for (String node : graph.keySet()) {
        for (String next : graph.get(node)) {
            waits.merge(next, 1, Integer::sum);  // @count
        }
    }
    Queue<String> ready = new ArrayDeque<>();
    for (String node : graph.keySet()) {
        if (waits.get(node) == 0) {
            ready.add(node);  // @ready
        }
    }
    while (!ready.isEmpty()) {  // @check
        String node = ready.remove();
        order.add(node);  // @take
        for (String next : graph.get(node)) {
            int left = waits.merge(next, -1, Integer::sum);  // @lower
            if (left == 0) {
                ready.add(next);  // @free
            }
        }
    }
    if (order.size() == graph.size()) {
        return true;  // @done
    }
    findCycle(graph, waits);
    return false;
}

void findCycle(
        Map<String, List<String>> graph, Map<String, Integer> waits) {
    List<String> left = new ArrayList<>(graph.keySet());
    left.removeIf(node -> waits.get(node) == 0);
    String node = left.get(0);  // @stuck
    while (!cycle.contains(node)) {
        cycle.add(node);
        for (String other : left) {
            if (graph.get(other).contains(node)) {
                node = other;  // @back
                break;
            }
        }
    }
    cycle.subList(0, cycle.indexOf(node)).clear();
    Collections.reverse(cycle);  // @cycle
}
