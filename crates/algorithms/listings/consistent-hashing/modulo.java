List<Integer> run(List<String> start, int points,
                  List<String> keys, List<String> changes) {  // @start
    List<String> nodes = new ArrayList<>(start);
    Map<String, String> owners = new HashMap<>();
    List<Integer> moved = new ArrayList<>();
    for (String key : keys) {
        owners.put(key, nodes.get(place(key) % nodes.size()));  // @assign
    }
    for (String change : changes) {
        String name = change.substring(1);
        if (change.startsWith("+")) {
            nodes.add(name);  // @add
        } else {
            nodes.remove(name);  // @remove
        }
        int count = 0;
        for (String key : keys) {
            String now = nodes.get(place(key) % nodes.size());  // @stays
            if (!now.equals(owners.put(key, now))) {
                count++;  // @moves
            }
        }
        moved.add(count);  // @count
    }
    return moved;  // @done
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
