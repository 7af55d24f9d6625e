def count_islands(grid):  # @start
    rows, cols = len(grid), len(grid[0])
    parent = list(range(rows * cols))
    islands = 0

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]  # @halve
            x = parent[x]
        return x

    for row in range(rows):
        for col in range(cols):
            if grid[row][col] == 0:
                continue  # @water
            islands += 1  # @land
            for r, c in ((row - 1, col), (row, col - 1)):
                if r < 0 or c < 0 or grid[r][c] == 0:
                    continue  # @apart
                a = find(row * cols + col)
                b = find(r * cols + c)  # @roots
                if a == b:
                    continue  # @same
                parent[a] = b
                islands -= 1  # @join
    return islands  # @done
