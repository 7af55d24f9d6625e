def merge_intervals(intervals):  # @start
    intervals.sort(key=lambda span: span[0])  # @sort
    merged = []  # @init
    for span in intervals:
        if merged and span[0] <= merged[-1][1]:  # @compare
            merged[-1][1] = max(merged[-1][1], span[1])  # @extend
        else:
            merged.append([span[0], span[1]])  # @append
    return merged  # @done
