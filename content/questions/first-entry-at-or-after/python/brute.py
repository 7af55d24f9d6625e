def first_at_or_after(times: list[int], moment: int) -> int:
    """Look at every entry from the start."""
    for index, time in enumerate(times):
        if time >= moment:
            return index
    return len(times)
