def run(nodes, points, keys, changes):  # @start
    nodes, moved, owners = list(nodes), [], {}
    for key in keys:
        owners[key] = nodes[place(key) % len(nodes)]  # @assign
    for sign, name in changes:
        if sign == "+":
            nodes.append(name)  # @add
        else:
            nodes.remove(name)  # @remove
        count = 0
        for key in keys:
            now = nodes[place(key) % len(nodes)]  # @stays
            if now != owners[key]:
                owners[key] = now  # @moves
                count += 1
        moved.append(count)  # @count
    return moved  # @done


def place(text):
    h = 2166136261
    for byte in text.encode():
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    h ^= h >> 15
    h = h * 0x2C1B3C6D & 0xFFFFFFFF
    return (h ^ h >> 12) % 360
