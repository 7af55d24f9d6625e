"""The worker's way in: takes a request as JSON text and gives one reply after another."""

import json
import sys

from counting import count
from finding import find
from following import follow
from judging import judge
from recording import record
from window import window
from worlds import close_off, lock, unlock
from wreckage import wreck

DOING = {"judge": judge, "window": window, "count": count, "record": lambda request: record(request, _hand),
         "find": lambda request: find(request, _hand), "follow": lambda request: follow(request, _hand)}
_loads = json.JSONDecoder().decode
_replies = None
_words = None


def begin(text):
    """Takes a request."""
    global _replies, _words
    _words = None
    request = _loads(text)
    _replies = DOING[request["do"]](request)


def step():
    """The next reply without its last brace, or an empty text when there is none any more."""
    return next(_replies, "")


def _hand(words):
    global _words
    _words = words


def words():
    """The address and the number of the words that go with the last reply."""
    if _words is None:
        return "0 0"
    address, length = _words()
    return f"{address} {length}"


def entries():
    """What the worker calls, and the version it tells."""
    return begin, step, wreck, words, lock, unlock, sys.version.split()[0]


close_off()
