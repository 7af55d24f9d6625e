def longest_common_subsequence(a, b):  # @start
    length = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]  # @table
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:  # @compare
                length[i][j] = length[i - 1][j - 1] + 1  # @match
            else:
                length[i][j] = max(length[i - 1][j],  # @carry
                                   length[i][j - 1])
    i, j, common = len(a), len(b), []  # @back
    while i > 0 and j > 0:
        if a[i - 1] == b[j - 1]:
            common.append(a[i - 1])
            i, j = i - 1, j - 1  # @take
        elif length[i - 1][j] >= length[i][j - 1]:
            i -= 1  # @up
        else:
            j -= 1  # @left
    return "".join(reversed(common))  # @done
