"""The caches of functools, in Python: the ones in C put each call on the machine's stack, which a browser keeps too short for a
memoized recursion of a few hundred calls."""

from collections import OrderedDict, namedtuple
from functools import update_wrapper

CacheInfo = namedtuple("CacheInfo", "hits misses maxsize currsize")
_MARK = object()
_ABSENT = object()


def _key(args, kwds, typed):
    key = args
    if kwds:
        key += (_MARK,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(each) for each in args) + tuple(type(each) for each in kwds.values())
    return key if key else (_MARK,)


def _unbounded(function, typed):
    kept, hits = {}, [0, 0]
    find = kept.get

    def wrapper(*args, **kwds):
        key = args if args and not kwds and not typed else _key(args, kwds, typed)
        found = find(key, _ABSENT)
        if found is not _ABSENT:
            hits[0] += 1
            return found
        hits[1] += 1
        found = kept[key] = function(*args, **kwds)
        return found

    return wrapper, kept, hits


def _bounded(function, maxsize, typed):
    kept, hits = OrderedDict(), [0, 0]

    def wrapper(*args, **kwds):
        key = _key(args, kwds, typed)
        if key in kept:
            hits[0] += 1
            kept.move_to_end(key)
            return kept[key]
        hits[1] += 1
        found = function(*args, **kwds)
        if maxsize:
            kept[key] = found
            if len(kept) > maxsize:
                kept.popitem(last=False)
        return found

    return wrapper, kept, hits


def _cached(function, maxsize, typed):
    wrapper, kept, hits = _unbounded(function, typed) if maxsize is None else _bounded(function, maxsize, typed)

    def cache_info():
        return CacheInfo(hits[0], hits[1], maxsize, len(kept))

    def cache_clear():
        kept.clear()
        hits[:] = [0, 0]

    wrapper.cache_info, wrapper.cache_clear = cache_info, cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    """As in functools: with or without arguments."""
    if callable(maxsize):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize if maxsize is None else max(maxsize, 0), typed)


def cache(function):
    """As in functools: keeps every answer."""
    return _cached(function, None, False)
