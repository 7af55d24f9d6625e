def find_pair(amounts: list[int], target: int) -> list[int]:
    """Return the positions of the first pair that adds up to target, or [] if there is none."""
    # Write your answer here.
    return []
