def count_islands(grid: list[list[int]]) -> int:
    """Number all land cells, spread the smallest number until nothing changes, count what is left."""
    label = {}
    for row, cells in enumerate(grid):
        for col, cell in enumerate(cells):
            if cell == 1:
                label[row, col] = len(label)

    changed = True
    while changed:
        changed = False
        for row, col in label:
            for other in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
                if other in label and label[other] < label[row, col]:
                    label[row, col] = label[other]
                    changed = True
    return len(set(label.values()))
