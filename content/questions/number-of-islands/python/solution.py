from collections import deque


def count_islands(grid: list[list[int]]) -> int:
    """Count the islands: a breadth-first search uses up each one from its first cell."""
    rows = len(grid)
    cols = len(grid[0]) if rows else 0
    seen = [[False] * cols for _ in range(rows)]

    def use_up(row: int, col: int) -> None:
        """Mark every cell of the island that (row, col) lies on."""
        queue = deque([(row, col)])
        seen[row][col] = True
        while queue:
            row, col = queue.popleft()
            for r, c in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
                inside = 0 <= r < rows and 0 <= c < cols
                if inside and grid[r][c] == 1 and not seen[r][c]:
                    # Marked on the way in, so that no cell is queued twice.
                    seen[r][c] = True
                    queue.append((r, c))

    islands = 0
    for row in range(rows):
        for col in range(cols):
            if grid[row][col] == 1 and not seen[row][col]:
                islands += 1
                use_up(row, col)
    return islands
