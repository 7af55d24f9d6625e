List<Boolean> allow(long limit, long per, long[] times) {  // @start
    Deque<Long> log = new ArrayDeque<>();
    List<Boolean> answers = new ArrayList<>();
    for (long now : times) {  // @arrive
        while (!log.isEmpty() && log.peekFirst() <= now - per) {
            log.pollFirst();  // @expire
        }
        if (log.size() < limit) {
            log.addLast(now);  // @pass
            answers.add(true);
        } else {
            answers.add(false);  // @refuse
        }
    }
    return answers;  // @done
}
