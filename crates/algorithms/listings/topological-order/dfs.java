Map<String, List<String>> graph;
Set<String> begun = new HashSet<>();
List<String> path = new ArrayList<>();
List<String> order = new ArrayList<>();
List<String> cycle = List.of();

boolean buildOrder(Map<String, List<String>> graph) {  // @start
    this.graph = graph;
    for (String node : graph.keySet()) {
        if (begun.contains(node)) {
            continue;  // @skip
        }
        if (!visit(node)) {  // @node
            return false;  // @stop
        }
    }
    Collections.reverse(order);
    return true;  // @done
}

boolean visit(String node) {
    begun.add(node);
    path.add(node);  // @enter
    for (String next : graph.get(node)) {
        int at = path.indexOf(next);
        if (at >= 0) {
            cycle = List.copyOf(path.subList(at, path.size()));
            return false;  // @cycle
        }
        if (begun.contains(next)) {
            continue;  // @known
        }
        if (!visit(next)) {  // @go
            return false;
        }
    }
    path.remove(path.size() - 1);
    order.add(node);  // @leave
    return true;
}
