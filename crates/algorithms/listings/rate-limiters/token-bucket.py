def allow(limit, per, times):  # @start
    drops, last, answers = limit * per, 0, []  # @full
    for now in times:
        fallen = (now - last) * limit
        drops, last = min(limit * per, drops + fallen), now  # @refill
        if drops >= per:
            drops -= per  # @pass
            answers.append(True)
        else:
            answers.append(False)  # @refuse
    return answers  # @done
