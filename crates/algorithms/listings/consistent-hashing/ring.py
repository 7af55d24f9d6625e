from bisect import bisect_left, insort


def run(nodes, points, keys, changes):  # @start
    ring, moved = [], []
    for name in nodes:
        add_node(ring, name, points)
    owners = {}
    for key in keys:
        owners[key] = owner(ring, key)  # @assign
    for sign, name in changes:
        if sign == "+":
            add_node(ring, name, points)
        else:
            ring = [point for point in ring if point[1] != name]  # @remove
        before = dict(owners)
        for key in keys:
            owners[key] = owner(ring, key)  # @stays @moves
        moved.append(sum(owners[k] != before[k] for k in keys))  # @count
    return moved  # @done


def add_node(ring, name, points):
    for i in range(points):
        insort(ring, (place(f"{i}{name}"), name))  # @point


def owner(ring, key):
    at = bisect_left(ring, (place(key), ""))
    return ring[at % len(ring)][1]


def place(text):
    h = 2166136261
    for byte in text.encode():
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    h ^= h >> 15
    h = h * 0x2C1B3C6D & 0xFFFFFFFF
    return (h ^ h >> 12) % 360
