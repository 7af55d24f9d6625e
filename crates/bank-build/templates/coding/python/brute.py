# Slow, obvious, and written without the idea of the solution: it is what the solution is compared with.
def sum_of_evens(values: list[int]) -> int:
    evens = [value for value in values if str(value)[-1] in "02468"]
    return sum(evens)
