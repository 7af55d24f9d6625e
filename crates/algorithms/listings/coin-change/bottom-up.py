def fewest_coins(coins, amount):  # @start
    fewest = [0] + [inf] * amount  # @table
    for target in range(1, amount + 1):  # @target
        for coin in coins:
            if coin > target:
                continue  # @too-large
            if fewest[target - coin] + 1 < fewest[target]:  # @compare
                fewest[target] = fewest[target - coin] + 1  # @better
    return fewest[amount] if fewest[amount] < inf else -1  # @done
