vector<bool> allow(long limit, long per,
                   const vector<long>& times) {  // @start
    long window = -1, count = 0;
    vector<bool> answers;
    for (long now : times) {
        if (now / per != window) {  // @same
            window = now / per;  // @window
            count = 0;
        }
        if (count < limit) {
            count++;  // @pass
            answers.push_back(true);
        } else {
            answers.push_back(false);  // @refuse
        }
    }
    return answers;  // @done
}
