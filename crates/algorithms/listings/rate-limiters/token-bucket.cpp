vector<bool> allow(long limit, long per,
                   const vector<long>& times) {  // @start
    long drops = limit * per, last = 0;  // @full
    vector<bool> answers;
    for (long now : times) {
        long fallen = (now - last) * limit;
        drops = min(limit * per, drops + fallen);  // @refill
        last = now;
        if (drops >= per) {
            drops -= per;  // @pass
            answers.push_back(true);
        } else {
            answers.push_back(false);  // @refuse
        }
    }
    return answers;  // @done
}
