# Count the islands of a grid with a breadth-first search.
from collections import deque

grid = [
    [1, 1, 0, 0, 0],
    [1, 0, 0, 1, 1],
    [0, 0, 0, 1, 0],
    [0, 1, 1, 0, 0],
]


def sink(row, col):
    queue = deque([(row, col)])
    grid[row][col] = 2
    while queue:
        r, c = queue.popleft()
        for dr, dc in (0, 1), (1, 0), (0, -1), (-1, 0):
            i, j = r + dr, c + dc
            if 0 <= i < len(grid) and 0 <= j < len(grid[0]) and grid[i][j] == 1:
                grid[i][j] = 2
                queue.append((i, j))


islands = 0
for row in range(len(grid)):
    for col in range(len(grid[0])):
        if grid[row][col] == 1:
            islands += 1
            sink(row, col)
print(islands)
