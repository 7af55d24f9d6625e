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
    queue<Cell> waiting;
    waiting.push(start);  // @init
    while (!waiting.empty()) {  // @check
        Cell cell = waiting.front();
        waiting.pop();
        if (cell == end) {
            return wayBack(distance, end);  // @arrived
        }
        for (auto [down, right] : STEPS) {  // @take
            int r = cell.first + down, c = cell.second + right;
            if (r < 0 || r >= rows || c < 0 || c >= cols) {
                continue;  // @outside
            }
            if (grid[r][c] == '#') {
                continue;  // @wall
            }
            if (distance.count({r, c})) {
                continue;  // @known
            }
            distance[{r, c}] = distance[cell] + 1;
            waiting.push({r, c});  // @found
        }
    }
    return {};  // @no-way
}
