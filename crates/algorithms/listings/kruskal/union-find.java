record Edge(String one, String other, int weight) {}

Map<String, String> parent = new HashMap<>();
Map<String, Integer> size = new HashMap<>();

String find(String node) {
    String above = parent.get(node);  // @climb
    if (above.equals(node)) {
        return node;
    }
    String root = find(above);
    parent.put(node, root);  // @compress
    return root;
}

List<Edge> spanningTree(List<String> nodes, List<Edge> edges) {
    for (String node : nodes) {
        parent.put(node, node);
        size.put(node, 1);  // @start
    }
    List<Edge> sorted = new ArrayList<>(edges);
    sorted.sort(Comparator.comparingInt(Edge::weight));  // @sort
    List<Edge> tree = new ArrayList<>();
    for (Edge edge : sorted) {  // @next
        String a = find(edge.one());
        String b = find(edge.other());
        if (a.equals(b)) {  // @roots
            continue;  // @same
        }
        boolean isSmaller = size.get(a) < size.get(b);
        String root = isSmaller ? b : a;
        String under = isSmaller ? a : b;
        parent.put(under, root);
        size.merge(root, size.get(under), Integer::sum);
        tree.add(edge);  // @join
    }
    return tree;  // @done
}
