List<String> breadthFirst(
        Map<String, List<String>> graph, String start) {  // @start
    Map<String, String> parent = new HashMap<>();
    List<String> order = new ArrayList<>();
    Queue<String> queue = new ArrayDeque<>();
    parent.put(start, null);
    queue.add(start);  // @init
    while (!queue.isEmpty()) {  // @check
        String node = queue.remove();
        order.add(node);  // @take
        for (String neighbor : graph.get(node)) {
            if (parent.containsKey(neighbor)) {
                continue;  // @known
            }
            parent.put(neighbor, node);
            queue.add(neighbor);  // @found
        }
    }
    return order;  // @done
}
