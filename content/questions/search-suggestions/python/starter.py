def suggest_names(catalogue: list[str], typed: str) -> list[list[str]]:
    """Return, for each prefix of typed, the first three matching names in alphabetical order."""
    # Write your answer here.
    return []
