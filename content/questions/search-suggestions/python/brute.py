def suggest_names(catalogue: list[str], typed: str) -> list[list[str]]:
    suggestions = []
    for length in range(1, len(typed) + 1):
        prefix = typed[:length]
        matching = {name for name in catalogue if name[:length] == prefix}
        suggestions.append(sorted(matching)[:3])
    return suggestions
