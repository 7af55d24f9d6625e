vector<bool> allow(long limit, long per,
                   const vector<long>& times) {  // @start
    long number = -1, current = 0, previous = 0;
    vector<bool> answers;
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
            answers.push_back(true);
        } else {
            answers.push_back(false);  // @refuse
        }
    }
    return answers;  // @done
}
