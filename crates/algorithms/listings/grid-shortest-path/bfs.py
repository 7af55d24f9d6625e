from collections import deque

STEPS = ((-1, 0), (1, 0), (0, -1), (0, 1))


def shortest_path(grid, start, end):  # @start
    rows, cols = len(grid), len(grid[0])
    distance = {start: 0}
    queue = deque([start])  # @init
    while queue:  # @check
        cell = queue.popleft()
        if cell == end:
            return way_back(distance, end)  # @arrived
        for down, right in STEPS:  # @take
            r, c = cell[0] + down, cell[1] + right
            if not (0 <= r < rows and 0 <= c < cols):
                continue  # @outside
            if grid[r][c] == "#":
                continue  # @wall
            if (r, c) in distance:
                continue  # @known
            distance[r, c] = distance[cell] + 1
            queue.append((r, c))  # @found
    return None  # @no-way


def way_back(distance, end):
    path = [end]
    while distance[path[-1]] > 0:
        r, c = path[-1]
        for down, right in STEPS:
            near = (r + down, c + right)
            if distance.get(near) == distance[r, c] - 1:
                path.append(near)  # @back
                break
    return path[::-1]  # @done
