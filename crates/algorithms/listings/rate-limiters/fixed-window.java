List<Boolean> allow(long limit, long per, long[] times) {  // @start
    long window = -1, count = 0;
    List<Boolean> answers = new ArrayList<>();
    for (long now : times) {
        if (now / per != window) {  // @same
            window = now / per;  // @window
            count = 0;
        }
        if (count < limit) {
            count++;  // @pass
            answers.add(true);
        } else {
            answers.add(false);  // @refuse
        }
    }
    return answers;  // @done
}
