def find(parent, node):
    above = parent[node]  # @climb
    if above == node:
        return node
    parent[node] = find(parent, above)  # @compress
    return parent[node]


def spanning_tree(nodes, edges):
    parent = {node: node for node in nodes}
    size = {node: 1 for node in nodes}  # @start
    edges = sorted(edges, key=lambda edge: edge[2])  # @sort
    tree, total = [], 0
    for one, other, weight in edges:  # @next
        a = find(parent, one)
        b = find(parent, other)
        if a == b:  # @roots
            continue  # @same
        if size[a] < size[b]:
            a, b = b, a
        parent[b] = a
        size[a] += size[b]
        tree.append((one, other, weight))  # @join
        total += weight
    return tree, total  # @done
