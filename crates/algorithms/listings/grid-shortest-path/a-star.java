static final int[][] STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

record Cell(int row, int col) {}

record Entry(int least, Cell cell) {}

Map<Cell, Integer> distance = new HashMap<>();

List<Cell> shortestPath(
        List<String> grid, Cell start, Cell end) {  // @start
    int rows = grid.size(), cols = grid.get(0).length();
    Set<Cell> done = new HashSet<>();
    PriorityQueue<Entry> heap = new PriorityQueue<>(
            Comparator.comparingInt(Entry::least));
    distance.put(start, 0);
    heap.add(entry(start, end));  // @init
    while (!heap.isEmpty()) {  // @check
        Cell cell = heap.remove().cell();
        if (!done.add(cell)) {
            continue;
        }
        if (cell.equals(end)) {
            return wayBack(end);  // @arrived
        }
        int through = distance.get(cell) + 1;
        for (int[] step : STEPS) {  // @take
            int r = cell.row() + step[0], c = cell.col() + step[1];
            if (r < 0 || r >= rows || c < 0 || c >= cols) {
                continue;  // @outside
            }
            if (grid.get(r).charAt(c) == '#') {
                continue;  // @wall
            }
            Cell near = new Cell(r, c);
            Integer known = distance.get(near);
            if (known != null && known <= through) {
                continue;  // @known
            }
            distance.put(near, through);
            heap.add(entry(near, end));  // @found
        }
    }
    return null;  // @no-way
}

Entry entry(Cell cell, Cell end) {
    int toGo = Math.abs(cell.row() - end.row())
            + Math.abs(cell.col() - end.col());
    return new Entry(distance.get(cell) + toGo, cell);
}

List<Cell> wayBack(Cell end) {
    LinkedList<Cell> path = new LinkedList<>(List.of(end));
    while (distance.get(path.getFirst()) > 0) {
        Cell cell = path.getFirst();
        for (int[] step : STEPS) {
            int r = cell.row() + step[0], c = cell.col() + step[1];
            Cell near = new Cell(r, c);
            Integer far = distance.get(near);
            if (far != null && far == distance.get(cell) - 1) {
                path.addFirst(near);  // @back
                break;
            }
        }
    }
    return path;  // @done
}
