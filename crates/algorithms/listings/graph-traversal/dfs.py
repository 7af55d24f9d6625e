def depth_first(graph, start):  # @start
    parent = {start: None}
    order = []  # @init

    def visit(node):
        order.append(node)  # @enter
        for neighbor in graph[node]:  # @leave
            if neighbor in parent:
                continue  # @known
            parent[neighbor] = node  # @found
            visit(neighbor)

    visit(start)
    return order  # @done
