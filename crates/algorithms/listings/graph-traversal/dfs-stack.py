def depth_first(graph, start):  # @start
    parent = {start: None}
    visited, order = set(), []
    stack = [start]  # @init
    while stack:  # @check
        node = stack.pop()
        if node in visited:
            continue  # @again
        visited.add(node)
        order.append(node)  # @take
        for neighbor in reversed(graph[node]):
            if neighbor in visited:
                continue  # @known
            parent[neighbor] = node
            stack.append(neighbor)  # @push
    return order  # @done
