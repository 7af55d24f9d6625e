STEPS = ((-1, 0), (1, 0), (0, -1), (0, 1))


def count_islands(grid):  # @start
    rows, cols = len(grid), len(grid[0])
    seen = [[False] * cols for _ in range(rows)]
    stack = []
    islands = 0
    for row in range(rows):
        for col in range(cols):
            if grid[row][col] == 0 or seen[row][col]:
                continue  # @pass
            islands += 1  # @found
            seen[row][col] = True
            stack.append((row, col))  # @first
            while stack:  # @empty
                cell = stack.pop()  # @take
                for down, right in STEPS:
                    r, c = cell[0] + down, cell[1] + right
                    if not (0 <= r < rows and 0 <= c < cols):
                        continue  # @outside
                    if grid[r][c] == 0 or seen[r][c]:
                        continue  # @blocked
                    seen[r][c] = True
                    stack.append((r, c))  # @push
    return islands  # @done
