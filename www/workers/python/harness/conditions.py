"""Conditions such as `i == 3 and len(stack) > 2`: a tree in JSON becomes functions of a call's variables.

Only raw values are looked at: no operator, no length and no lookup of the learner's classes is called. What cannot be said of the
values at hand (a variable without a value, a missing item, a text compared with a number) is Missing, and then nothing holds.
"""

from collections import deque
from itertools import islice

from looking import NOTHING, field, is_a

MOST_SEARCHED = 100_000
# Classes by identity: a class of the learner's may say what it likes when it is compared or hashed.
_NUMBERS = frozenset(map(id, (int, float, bool)))
_PLAIN = _NUMBERS | frozenset(map(id, (str, type(None))))
_WHOLE = frozenset(map(id, (int, bool)))

# Whether the language's own search may be used: it asks items whether they are equal, and those of a class of the learner's would
# answer by the learner's code.
_quick = [False]


class Missing(Exception):
    """There is no such value here."""


def _equal(one, other):
    return one is other or id(type(one)) in _PLAIN and id(type(other)) in _PLAIN and one == other


def _ordered(one, other):
    return id(type(one)) in _NUMBERS and id(type(other)) in _NUMBERS or type(one) is type(other) is str


def _size(value):
    if type(value) is list or type(value) is str:
        return len(value)
    for base in (list, tuple, dict, set, frozenset, deque, str):
        if is_a(value, base):
            return base.__len__(value)
    raise Missing


def _item(value, key):
    if is_a(value, dict):
        return _entry(value, key)
    if id(type(key)) in _WHOLE:
        for base in (list, tuple, str, deque):
            if is_a(value, base):
                size = base.__len__(value)
                if -size <= key < size:
                    return base.__getitem__(value, key)
    raise Missing


def _entry(value, key):
    if id(type(key)) not in _PLAIN:
        raise Missing
    if _quick[0]:
        found = dict.get(value, key, NOTHING)
    else:
        found = next((each for own, each in islice(dict.items(value), MOST_SEARCHED) if _equal(own, key)), NOTHING)
    if found is NOTHING:
        raise Missing
    return found


def _field(value, name):
    found = field(value, name)
    if found is NOTHING and name in ("length", "size"):
        return _size(value)
    if found is NOTHING:
        raise Missing
    return found


def _inside(one, other):
    if type(other) is str:
        if type(one) is not str:
            raise Missing
        return one in other
    for base in (list, tuple, set, frozenset, deque, dict):
        if is_a(other, base):
            if _quick[0] and id(type(one)) in _PLAIN:
                return base.__contains__(other, one)
            return any(_equal(one, each) for each in islice(base.__iter__(other), MOST_SEARCHED))
    raise Missing


def true_of(value):
    """Whether a value counts as true in the language, without asking a learner's class."""
    if id(type(value)) in _PLAIN:
        return bool(value)
    try:
        return _size(value) > 0
    except Missing:
        return True


def _numbers(*values):
    for each in values:
        if id(type(each)) not in _NUMBERS:
            raise Missing
    return values


def _reckoned(reckon):
    def act(*values):
        try:
            return reckon(*_numbers(*values))
        except ArithmeticError:
            raise Missing from None

    return act


def _sum(one, other):
    if type(one) is type(other) is str:
        return one + other
    return sum(_numbers(one, other))


def _compared(compare):
    def act(one, other):
        if _ordered(one, other):
            return compare(one, other)
        raise Missing

    return act


_ACTS = {
    "==": _equal,
    "!=": lambda one, other: not _equal(one, other),
    "<": _compared(lambda one, other: one < other),
    "<=": _compared(lambda one, other: one <= other),
    ">": _compared(lambda one, other: one > other),
    ">=": _compared(lambda one, other: one >= other),
    "in": _inside,
    "item": _item,
    "len": _size,
    "+": _sum,
    "-": _reckoned(lambda one, other: one - other),
    "*": _reckoned(lambda one, other: one * other),
    "/": _reckoned(lambda one, other: one / other),
    "//": _reckoned(lambda one, other: one // other),
    "%": _reckoned(lambda one, other: one % other),
    "neg": _reckoned(lambda one: -one),
    "abs": _reckoned(abs),
    "min": _reckoned(min),
    "max": _reckoned(max),
    "not": lambda one: not true_of(one),
}


def _either(sides):
    def act(scope):
        for side in sides:
            try:
                if true_of(side(scope)):
                    return True
            except Missing:
                continue
        return False

    return act


def _both(sides):
    def act(scope):
        for side in sides:
            if not true_of(side(scope)):
                return False
        return True

    return act


def _name(name, space):
    def act(scope):
        try:
            return scope[name]
        except KeyError:
            found = space.get(name, NOTHING)
        if found is NOTHING:
            raise Missing
        return found

    return act


def names_in(tree):
    """The variables that a condition asks for."""
    if tree[0] == "name":
        return {tree[1]}
    return set().union(*(names_in(each) for each in tree[1:] if type(each) is list)) if tree[0] != "value" else set()


def condition_of(tree, space, is_quick):
    """A tree as a function of a call's variables; `space` are the module's. `is_quick`: no class of the file defines equality."""
    _quick[0] = is_quick
    return _made(tree, space)


def _made(tree, space):
    kind, *rest = tree
    if kind == "name":
        return _name(rest[0], space)
    if kind == "value":
        return lambda scope: rest[0]
    parts = [_made(each, space) for each in rest if type(each) is list]
    if kind == "field":
        return lambda scope: _field(parts[0](scope), rest[1])
    if kind == "and":
        return _both(parts)
    if kind == "or":
        return _either(parts)
    act = _ACTS[kind]
    if len(parts) == 2:
        one, other = parts
        return lambda scope: act(one(scope), other(scope))
    return lambda scope: act(*[each(scope) for each in parts])


def holds(condition, scope):
    """Whether a condition holds; not where something that it asks for is missing."""
    try:
        found = condition(scope)
        return found is True or found is not False and true_of(found)
    except Missing:
        return False
