def fewest_coins(coins: list[int], amount: int) -> int:
    # All sums that exactly `count` coins can make, for count = 0, 1, 2, ...
    count = 0
    sums = {0}
    while sums:
        if amount in sums:
            return count
        count += 1
        sums = {total + coin for total in sums for coin in coins if total + coin <= amount}
    return -1
