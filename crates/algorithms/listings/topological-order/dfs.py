def build_order(graph):  # @start
    path, order = [], []
    begun = set()

    def visit(node):
        begun.add(node)
        path.append(node)  # @enter
        for after in graph[node]:
            if after in path:
                return path[path.index(after):]  # @cycle
            if after in begun:
                continue  # @known
            cycle = visit(after)  # @go
            if cycle:
                return cycle
        path.pop()
        order.append(node)  # @leave
        return None

    for node in graph:
        if node in begun:
            continue  # @skip
        cycle = visit(node)  # @node
        if cycle:
            return None, cycle  # @stop
    return order[::-1], None  # @done
