def first_at_or_after(times: list[int], moment: int) -> int:
    """Return the index of the first time at or after moment, or len(times) if there is none."""
    # Write your answer here.
    return -1
