using Cell = pair<int, int>;
const vector<Cell> STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

vector<Cell> wayBack(map<Cell, int>& distance, Cell end) {
    vector<Cell> path = {end};
    while (distance[path.back()] > 0) {
        auto [r, c] = path.back();
        for (auto [down, right] : STEPS) {
            auto near = distance.find({r + down, c + right});
            if (near != distance.end()
                    && near->second == distance[{r, c}] - 1) {
                path.push_back(near->first);  // @back
                break;
            }
        }
    }
    reverse(path.begin(), path.end());
    return path;  // @done
}

vector<Cell> shortestPath(
        const vector<string>& grid, Cell start, Cell end) {  // @start
    int rows = grid.size(), cols = grid[0].size();
    map<Cell, int> distance = {{start, 0}};
    set<Cell> done;
    auto entry = [&](Cell cell) -> pair<int, Cell> {
        int toGo = abs(cell.first - end.first)
                + abs(cell.second - end.second);
        return {distance[cell] + toGo, cell};
    };
    priority_queue<pair<int, Cell>, vector<pair<int, Cell>>,
                   greater<>> heap;
    heap.push(entry(start));  // @init
    while (!heap.empty()) {  // @check
        Cell cell = heap.top().second;
        heap.pop();
        if (!done.insert(cell).second) {
            continue;
        }
        if (cell == end) {
            return wayBack(distance, end);  // @arrived
        }
        int through = distance[cell] + 1;
        for (auto [down, right] : STEPS) {  // @take
            int r = cell.first + down, c = cell.second + right;
            if (r < 0 || r >= rows || c < 0 || c >= cols) {
                continue;  // @outside
            }
            if (grid[r][c] == '#') {
                continue;  // @wall
            }
            auto known = distance.find({r, c});
            if (known != distance.end() && known->second <= through) {
                continue;  // @known
            }
            distance[{r, c}] = through;
            heap.push(entry({r, c}));  // @found
        }
    }
    return {};  // @no-way
}
