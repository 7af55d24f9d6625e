"""The events of a run in the order in which a recording has them, for whatever looks at the run again."""

from faults import FILE
from worlds import settrace


def trace_events(module, is_program, look):
    """Has `look(frame, event, arg)` called at every event that a recording has. The module's own call is none, and its return is one
    only at the end of a whole program."""

    def trace(frame, event, arg):
        if event == "line" or frame.f_code is not module or event == "exception" or is_program and event == "return":
            look(frame, event, arg)
        return trace

    settrace(lambda frame, event, arg: trace(frame, event, arg) if frame.f_code.co_filename == FILE else None)
