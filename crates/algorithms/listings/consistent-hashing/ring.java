List<Integer> run(List<String> nodes, int points,
                  List<String> keys, List<String> changes) {  // @start
    TreeMap<Integer, TreeSet<String>> ring = new TreeMap<>();
    Map<String, String> owners = new HashMap<>();
    List<Integer> moved = new ArrayList<>();
    nodes.forEach(name -> addNode(ring, name, points));
    for (String key : keys) {
        owners.put(key, owner(ring, key));  // @assign
    }
    for (String change : changes) {
        String name = change.substring(1);
        if (change.startsWith("+")) {
            addNode(ring, name, points);
        } else {
            ring.values().forEach(names -> names.remove(name));  // @remove
            ring.values().removeIf(Set::isEmpty);
        }
        int count = 0;
        for (String key : keys) {
            String now = owner(ring, key);  // @stays
            if (!now.equals(owners.put(key, now))) {
                count++;  // @moves
            }
        }
        moved.add(count);  // @count
    }
    return moved;  // @done
}

void addNode(TreeMap<Integer, TreeSet<String>> ring, String name,
             int points) {
    for (int i = 0; i < points; i++) {
        ring.computeIfAbsent(place(i + name), at -> new TreeSet<>())
            .add(name);  // @point
    }
}

String owner(TreeMap<Integer, TreeSet<String>> ring, String key) {
    var next = ring.ceilingEntry(place(key));
    return (next == null ? ring.firstEntry() : next).getValue().first();
}

int place(String text) {
    int h = (int) 2166136261L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        h = (h ^ (b & 0xff)) * 16777619;
    }
    h ^= h >>> 15;
    h *= 0x2c1b3c6d;
    return Integer.remainderUnsigned(h ^ h >>> 12, 360);
}
