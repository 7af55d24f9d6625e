def longest_distinct(log: str) -> int:
    """Return the length of the longest stretch of log in which no character occurs twice."""
    # Write your answer here.
    return 0
