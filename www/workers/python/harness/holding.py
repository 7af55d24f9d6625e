"""Whether a variable has another value than at the last look: it was bound anew, or the container it leads to holds something else.

None of the learner's code is run. What a container holds is compared by the interpreter's own `==` of lists, which is quick because
it looks at identity first; it would call an `__eq__` of the learner's, so where the file defines one, items are compared by
identity alone.
"""

from array import array
from collections import deque
from itertools import islice
from operator import is_

from looking import NOTHING, is_a

# Looked at when a run is gone through a million times: the size and so many items, rows of a table included.
MOST_ITEMS = 2000
MOST_ENTRIES = 500

_PLAIN = frozenset(map(id, (int, float, str, bool, type(None), complex, bytes)))
_OWN_EQUALITY = ("__eq__", "__hash__", "dataclass", "total_ordering")


def alike(one, other):
    """The same object, or plain values that are equal."""
    if one is other:
        return True
    cls = type(one)
    if cls is not type(other):
        return False
    if id(cls) in _PLAIN:
        return one == other
    return cls is tuple and len(one) == len(other) and all(map(alike, one, other))


def defines_equality(code):
    """Whether a file may define when its objects are equal."""
    return any(each in code for each in _OWN_EQUALITY)


def _by_identity(some, others):
    return len(some) == len(others) and (all(map(is_, some, others)) or all(map(alike, some, others)))


def _list(value):
    return list.__len__(value), list.__getitem__(value, slice(MOST_ITEMS))


def _deque(value):
    return deque.__len__(value), list(islice(deque.__iter__(value), MOST_ITEMS))


def _set(value):
    return set.__len__(value), list(islice(set.__iter__(value), MOST_ENTRIES))


def _map(value):
    size = dict.__len__(value)
    if size <= MOST_ENTRIES:
        return size, [*dict.values(value), *dict.keys(value)]
    return size, list(islice(dict.values(value), MOST_ENTRIES))


def _plain_items(value):
    return len(value), list(value[:MOST_ITEMS])


READERS = {list: _list, dict: _map, set: _set, deque: _deque, array: _plain_items, bytearray: _plain_items}


def reader_of(value):
    """What gives the size and the first items of a container that can change; None for anything else."""
    cls = type(value)
    found = READERS.get(cls) if type(cls) is type else None
    if found:
        return found
    for base in (dict, list, set, deque):
        if is_a(value, base):
            return READERS[base]
    return None


class _Held:
    """What a container held, and what the containers in it held."""

    def __init__(self, value, read):
        self.read = read
        self.size, self.items = read(value)
        self.rows, room = [], MOST_ITEMS
        for item in self.items:
            inner = None if id(type(item)) in _PLAIN else reader_of(item)
            if inner and room > 0:
                held = inner(item)
                room -= len(held[1])
                self.rows.append((item, inner, held))

    def is_held(self, value, equal):
        """Whether the container still holds the same."""
        size, items = self.read(value)
        if size != self.size or not (equal(items, self.items) if not self.rows else _by_identity(items, self.items)):
            return False
        for row, read, (length, held) in self.rows:
            now, items = read(row)
            if now != length or not equal(items, held):
                return False
        return True


class Watched:
    """One variable that is looked at again and again."""

    def __init__(self, code):
        self.value, self.held = NOTHING, None
        self.equal = _by_identity if defines_equality(code) else list.__eq__

    def changed(self, value):
        """Whether the value is another one than at the last look; NOTHING where there is none."""
        if value is self.value:
            if self.held is None or self.held.is_held(value, self.equal):
                return False
        elif self.held is None and alike(value, self.value):
            self.value = value
            return False
        read = None if value is NOTHING else reader_of(value)
        self.value, self.held = value, read and _Held(value, read)
        return True

    def may_change_unbound(self):
        """Whether the value can change without the variable being bound anew."""
        return self.held is not None
