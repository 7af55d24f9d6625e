List<String> depthFirst(
        Map<String, List<String>> graph, String start) {  // @start
    Map<String, String> parent = new HashMap<>();
    Set<String> visited = new HashSet<>();
    List<String> order = new ArrayList<>();
    Deque<String> stack = new ArrayDeque<>();
    parent.put(start, null);
    stack.push(start);  // @init
    while (!stack.isEmpty()) {  // @check
        String node = stack.pop();
        if (!visited.add(node)) {
            continue;  // @again
        }
        order.add(node);  // @take
        List<String> near = graph.get(node);
        for (int i = near.size() - 1; i >= 0; i--) {
            String neighbor = near.get(i);
            if (visited.contains(neighbor)) {
                continue;  // @known
            }
            parent.put(neighbor, node);
            stack.push(neighbor);  // @push
        }
    }
    return order;  // @done
}
