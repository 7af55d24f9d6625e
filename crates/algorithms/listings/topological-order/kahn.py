from collections import deque


def build_order(graph):  # @start
    waits = {node: 0 for node in graph}
    for node in graph:
        for after in graph[node]:
            waits[after] += 1  # @count
    ready = deque(node for node in graph if waits[node] == 0)
    order = []  # @ready
    while ready:  # @check
        node = ready.popleft()
        order.append(node)  # @take
        for after in graph[node]:
            waits[after] -= 1  # @lower
            if waits[after] == 0:
                ready.append(after)  # @free
    if len(order) == len(graph):
        return order, None  # @done
    return None, find_cycle(graph, waits)


def find_cycle(graph, waits):
    left = [node for node in graph if waits[node] > 0]
    node, cycle = left[0], []  # @stuck
    while node not in cycle:
        cycle.append(node)
        node = next(other for other in left if node in graph[other])  # @back
    return cycle[cycle.index(node):][::-1]  # @cycle
