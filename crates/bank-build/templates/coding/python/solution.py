def sum_of_evens(values: list[int]) -> int:
    total = 0
    for value in values:
        if value % 2 == 0:
            total += value
    return total
