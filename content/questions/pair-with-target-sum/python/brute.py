def find_pair(amounts: list[int], target: int) -> list[int]:
    """Try all pairs in the order in which the question ranks them."""
    for first in range(len(amounts)):
        for second in range(first + 1, len(amounts)):
            if amounts[first] + amounts[second] == target:
                return [first, second]
    return []
