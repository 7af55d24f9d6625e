from heapq import heappop, heappush
from math import inf


def shortest_paths(graph, start):  # @start
    distance = {node: inf for node in graph}
    previous = {}
    distance[start] = 0
    heap = [(0, start)]  # @init
    while heap:  # @check
        far, node = heappop(heap)
        if far > distance[node]:
            continue  # @stale
        for next, length in graph[node]:  # @take
            through = far + length
            if through >= distance[next]:
                continue  # @worse
            distance[next] = through
            previous[next] = node
            heappush(heap, (through, next))  # @better
    return distance, previous  # @done
