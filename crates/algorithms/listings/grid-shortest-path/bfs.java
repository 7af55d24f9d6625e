static final int[][] STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

record Cell(int row, int col) {}

Map<Cell, Integer> distance = new HashMap<>();

List<Cell> shortestPath(
        List<String> grid, Cell start, Cell end) {  // @start
    int rows = grid.size(), cols = grid.get(0).length();
    Queue<Cell> queue = new ArrayDeque<>();
    distance.put(start, 0);
    queue.add(start);  // @init
    while (!queue.isEmpty()) {  // @check
        Cell cell = queue.remove();
        if (cell.equals(end)) {
            return wayBack(end);  // @arrived
        }
        for (int[] step : STEPS) {  // @take
            int r = cell.row() + step[0], c = cell.col() + step[1];
            if (r < 0 || r >= rows || c < 0 || c >= cols) {
                continue;  // @outside
            }
            if (grid.get(r).charAt(c) == '#') {
                continue;  // @wall
            }
            Cell near = new Cell(r, c);
            if (distance.containsKey(near)) {
                continue;  // @known
            }
            distance.put(near, distance.get(cell) + 1);
            queue.add(near);  // @found
        }
    }
    return null;  // @no-way
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
