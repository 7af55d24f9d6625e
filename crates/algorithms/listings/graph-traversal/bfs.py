from collections import deque


def breadth_first(graph, start):  # @start
    parent = {start: None}
    order = []
    queue = deque([start])  # @init
    while queue:  # @check
        node = queue.popleft()
        order.append(node)  # @take
        for neighbor in graph[node]:
            if neighbor in parent:
                continue  # @known
            parent[neighbor] = node
            queue.append(neighbor)  # @found
    return order  # @done
