def largest(values: list[int]) -> int:
    best = 0
    for value in values:
        if value > best:
            best = value
    return best
