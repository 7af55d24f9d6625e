def max_bookings(requests: list[list[int]]) -> int:
    """Accept requests in order of their ends, whenever the chamber is free."""
    accepted = 0
    free_from = None  # when the last accepted booking ends

    # Of all requests that still fit, the one that ends first leaves the most room.
    for start, end in sorted(requests, key=lambda request: request[1]):
        # The ends are half-open, so a booking may begin at free_from itself.
        if free_from is None or start >= free_from:
            accepted += 1
            free_from = end

    return accepted
