List<Boolean> allow(long limit, long per, long[] times) {  // @start
    long number = -1, current = 0, previous = 0;
    List<Boolean> answers = new ArrayList<>();
    for (long now : times) {
        long window = now / per;
        if (window != number) {  // @same
            previous = window == number + 1 ? current : 0;  // @window
            current = 0;
            number = window;
        }
        long weight =
            previous * (per - now % per) + current * per;  // @weigh
        if (weight < limit * per) {
            current++;  // @pass
            answers.add(true);
        } else {
            answers.add(false);  // @refuse
        }
    }
    return answers;  // @done
}
