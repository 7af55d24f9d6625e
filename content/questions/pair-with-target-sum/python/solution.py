def find_pair(amounts: list[int], target: int) -> list[int]:
    """Walk from the right; the last pair found has the earliest first entry."""
    pair = []
    nearest = {}  # amount -> its nearest position to the right of i
    for i in range(len(amounts) - 1, -1, -1):
        amount = amounts[i]
        # Looked up before amounts[i] is stored, so that no entry meets itself.
        partner = nearest.get(target - amount)
        if partner is not None:
            pair = [i, partner]
        nearest[amount] = i
    return pair
