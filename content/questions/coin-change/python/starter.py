def fewest_coins(coins: list[int], amount: int) -> int:
    """Return the smallest number of coins that add up to amount, or -1 if none do."""
    # Write your answer here.
    return 0
