def longest_common_subsequence(a, b):  # @start
    memo = [[None] * (len(b) + 1) for _ in range(len(a) + 1)]  # @memo

    def common(i, j):  # @call
        if i == 0 or j == 0:
            return 0  # @empty
        if memo[i][j] is not None:
            return memo[i][j]  # @known
        if a[i - 1] == b[j - 1]:  # @compare
            memo[i][j] = common(i - 1, j - 1) + 1  # @match
        else:
            memo[i][j] = max(common(i - 1, j), common(i, j - 1))  # @better
        return memo[i][j]

    return common(len(a), len(b))  # @done
