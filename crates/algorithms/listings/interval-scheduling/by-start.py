def max_bookings(requests):  # @start
    requests.sort(key=lambda slot: slot[0])  # @sort
    taken = []  # @init
    for slot in requests:
        if taken and slot[0] < taken[-1][1]:  # @compare
            continue  # @reject
        taken.append(slot)  # @take
    return len(taken)  # @done
