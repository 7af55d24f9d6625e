from collections import deque


def build_order(count: int, edges: list[list[int]]) -> list[int]:
    """Build what waits for nothing, and count down what waits for it."""
    followers = [[] for _ in range(count)]
    waiting_for = [0] * count  # pairs [before, package] whose before is not built yet
    for before, after in edges:
        followers[before].append(after)
        waiting_for[after] += 1

    ready = deque(package for package in range(count) if waiting_for[package] == 0)
    order = []
    while ready:
        package = ready.popleft()
        order.append(package)
        for follower in followers[package]:
            waiting_for[follower] -= 1
            if waiting_for[follower] == 0:
                ready.append(follower)

    # Packages on a cycle, or behind one, never become ready.
    return order if len(order) == count else []
