Map<String, List<String>> graph;
Map<String, String> parent = new HashMap<>();
List<String> order = new ArrayList<>();

List<String> depthFirst(
        Map<String, List<String>> graph, String start) {  // @start
    this.graph = graph;
    parent.put(start, null);  // @init
    visit(start);
    return order;  // @done
}

void visit(String node) {
    order.add(node);  // @enter
    for (String neighbor : graph.get(node)) {  // @leave
        if (parent.containsKey(neighbor)) {
            continue;  // @known
        }
        parent.put(neighbor, node);  // @found
        visit(neighbor);
    }
}
