def build_order(count: int, edges: list[list[int]]) -> list[int]:
    # Round after round, build every package that nothing unbuilt stands before.
    order = []
    left = set(range(count))
    while left:
        waiting = {after for before, after in edges if before in left}
        buildable = left - waiting
        if not buildable:
            return []
        order.extend(buildable)
        left -= buildable
    return order
