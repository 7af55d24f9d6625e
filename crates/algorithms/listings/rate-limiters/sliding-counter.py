def allow(limit, per, times):  # @start
    number, current, previous, answers = -1, 0, 0, []
    for now in times:
        if now // per != number:  # @same
            follows = now // per == number + 1
            previous, current = (current if follows else 0), 0  # @window
            number = now // per
        weight = previous * (per - now % per) + current * per  # @weigh
        if weight < limit * per:
            current += 1  # @pass
            answers.append(True)
        else:
            answers.append(False)  # @refuse
    return answers  # @done
