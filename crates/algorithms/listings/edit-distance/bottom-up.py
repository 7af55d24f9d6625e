def edit_distance(a, b):  # @start
    edits = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        edits[i][0] = i
    for j in range(len(b) + 1):
        edits[0][j] = j  # @table
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:  # @compare
                edits[i][j] = edits[i - 1][j - 1]  # @same
            else:
                edits[i][j] = 1 + min(  # @cheapest
                    edits[i - 1][j - 1],  # replace
                    edits[i - 1][j],  # delete
                    edits[i][j - 1])  # insert
    return edits[len(a)][len(b)]  # @done
