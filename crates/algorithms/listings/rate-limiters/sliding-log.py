from collections import deque


def allow(limit, per, times):  # @start
    log, answers = deque(), []
    for now in times:  # @arrive
        while log and log[0] <= now - per:
            log.popleft()  # @expire
        if len(log) < limit:
            log.append(now)  # @pass
            answers.append(True)
        else:
            answers.append(False)  # @refuse
    return answers  # @done
