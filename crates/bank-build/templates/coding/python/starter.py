def sum_of_evens(values: list[int]) -> int:
    return -1
