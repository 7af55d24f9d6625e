vector<bool> allow(long limit, long per,
                   const vector<long>& times) {  // @start
    deque<long> log;
    vector<bool> answers;
    for (long now : times) {  // @arrive
        while (!log.empty() && log.front() <= now - per) {
            log.pop_front();  // @expire
        }
        if (static_cast<long>(log.size()) < limit) {
            log.push_back(now);  // @pass
            answers.push_back(true);
        } else {
            answers.push_back(false);  // @refuse
        }
    }
    return answers;  // @done
}
