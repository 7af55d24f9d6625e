def largest(values: list[int]) -> int:
    if not values:
        return 0
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best
