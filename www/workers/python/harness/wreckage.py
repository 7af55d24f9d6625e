"""What can still be told when the machine's stack has run out beneath the interpreter.

The browser then throws through the interpreter, and its calls stand in memory as they were. They are looked at once, from
above, before the memory is put back.
"""

import sys

from faults import FILE, error, name_of, shortened
from worlds import DEEPEST, set_recursion_limit, settrace

_frame = sys._getframe

# What makes a reply of an ERROR, set by what is being done.
rescue = [None]


def wreck():
    """The reply for the run whose stack ran out, as JSON text."""
    settrace(None)
    set_recursion_limit(2 * DEEPEST)
    stack, frame = [], _frame()
    while frame is not None:
        if frame.f_code.co_filename == FILE:
            stack.append((name_of(frame.f_code), frame.f_lineno or frame.f_code.co_firstlineno))
        frame = frame.f_back
    stack.reverse()
    line = stack[-1][1] if stack else None
    return rescue[0](error("recursion", "RecursionError", "maximum recursion depth exceeded", line, None, shortened(stack)))
