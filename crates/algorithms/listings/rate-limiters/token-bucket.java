List<Boolean> allow(long limit, long per, long[] times) {  // @start
    long drops = limit * per, last = 0;  // @full
    List<Boolean> answers = new ArrayList<>();
    for (long now : times) {
        long fallen = (now - last) * limit;
        drops = Math.min(limit * per, drops + fallen);  // @refill
        last = now;
        if (drops >= per) {
            drops -= per;  // @pass
            answers.add(true);
        } else {
            answers.add(false);  // @refuse
        }
    }
    return answers;  // @done
}
