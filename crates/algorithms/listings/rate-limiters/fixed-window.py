def allow(limit, per, times):  # @start
    window, count, answers = -1, 0, []
    for now in times:
        if now // per != window:  # @same
            window, count = now // per, 0  # @window
        if count < limit:
            count += 1  # @pass
            answers.append(True)
        else:
            answers.append(False)  # @refuse
    return answers  # @done
