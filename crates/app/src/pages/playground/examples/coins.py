# The fewest coins for an amount: a table that is filled from the left.
coins = [1, 4, 5]
amount = 13

dp = [0] + [float("inf")] * amount
for a in range(1, amount + 1):
    for coin in coins:
        if coin <= a and dp[a - coin] + 1 < dp[a]:
            dp[a] = dp[a - coin] + 1
print(dp[amount])
