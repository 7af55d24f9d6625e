def fewest_coins(coins: list[int], amount: int) -> int:
    """Fill in the fewest coins for every amount from 0 up to the one asked for."""
    # No payment needs more than `amount` coins, since the smallest value is 1.
    unreachable = amount + 1

    # fewest[a] is the answer for amount a; nothing takes no coins.
    fewest = [0] + [unreachable] * amount

    for target in range(1, amount + 1):
        for coin in coins:
            if coin <= target:
                fewest[target] = min(fewest[target], fewest[target - coin] + 1)

    return fewest[amount] if fewest[amount] < unreachable else -1
