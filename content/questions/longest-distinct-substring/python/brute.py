def longest_distinct(log: str) -> int:
    """From every start, collect characters until one repeats."""
    best = 0
    for start in range(len(log)):
        seen = set()
        for label in log[start:]:
            if label in seen:
                break
            seen.add(label)
        best = max(best, len(seen))
    return best
