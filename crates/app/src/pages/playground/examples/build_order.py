# In which order can the packages be built? Kahn's algorithm on a graph.
from collections import deque

graph = {
    "json": ["trace", "bank"],
    "trace": ["scene", "runner"],
    "bank": ["judge"],
    "scene": ["app"],
    "runner": ["app"],
    "judge": ["app"],
    "app": [],
}

waiting_for = {node: 0 for node in graph}
for neighbors in graph.values():
    for node in neighbors:
        waiting_for[node] += 1

queue = deque(node for node in graph if waiting_for[node] == 0)
order = []
while queue:
    node = queue.popleft()
    order.append(node)
    for after in graph[node]:
        waiting_for[after] -= 1
        if waiting_for[after] == 0:
            queue.append(after)
print(" ".join(order))
