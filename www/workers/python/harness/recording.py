"""`do: "record"`: the lines of a whole run, one 32-bit word for each event, by `sys.settrace`.

The tracer runs a million times and more, so it does as little as it can: what is the same for all events of a function is worked
out once, and a word is put together and appended.
"""

from array import array

from faults import FILE, name_of
from judging import printed
from running import Call, Ended, Refused, Run, compile_file
from values import quote
from worlds import monitoring, settrace
from wreckage import rescue

CALL, RETURN, EXCEPTION = 1 << 30, 2 << 30, 3 << 30
MOST_FUNCTIONS = 4095
_TOOL = 4
# Events that are kept as a list.
_AT_ONCE = 1 << 15


class Recorder:
    """Records the events of the functions of the learner's file."""

    def __init__(self, module, limit, is_program):
        self.names = []
        self.codes = []
        self.tracers = {}
        self.ended = False
        self._module_skips = ("call",) if is_program else ("call", "return")
        self._make, self._words, self._unwind = self._shared(limit)
        self._add(module, True)

    def start(self):
        """Traces from now on. Harness functions are met too, and are told from the learner's by the identity of their code."""
        tracers, add = self.tracers, self._add
        find = tracers.get

        def enter(frame, event, _):
            code = frame.f_code
            tracer = find(id(code), add)
            if tracer is add:
                tracer = add(code)
            return tracer and tracer(frame, event, _)

        settrace(enter)

    def _add(self, code, is_module=False):
        self.codes.append(code)
        if code.co_filename != FILE:
            tracer = None
        else:
            number = min(len(self.names), MOST_FUNCTIONS)
            self.names.append(name_of(code))
            tracer = self._make(number << 18, self._module_skips if is_module else ())
        self.tracers[id(code)] = tracer
        return tracer

    def _shared(self, limit):
        """What makes a function's tracer, and what gives the words. All tracers fill one list, which calls nothing in C: in a browser
        such a call costs more than all else that a tracer does. A full list is moved to an array, a sixth of its size, and a line's word
        is made once: a million events are four megabytes."""
        words, at, kept = [0] * min(limit, _AT_ONCE), 0, array("I")

        def full():
            nonlocal at
            kept.extend(array("I", words))
            at = 0
            left = limit - len(kept)
            if left < len(words):
                del words[left:]
            if not left:
                self._end()

        def make(mark, skipped):
            marks = {"call": CALL | mark, "return": RETURN | mark, "exception": EXCEPTION | mark}
            lines = {}

            def trace(frame, event, _):
                nonlocal at
                try:
                    if event == "line":
                        words[at] = lines[frame.f_lineno]
                        at += 1
                    elif event not in skipped:
                        words[at] = marks[event] | frame.f_lineno
                        at += 1
                except KeyError:
                    line = frame.f_lineno
                    lines[line] = mark | line
                    trace(frame, event, _)
                except IndexError:
                    full()
                    trace(frame, event, _)
                return trace

            return trace

        def unwind():
            nonlocal at
            if not at and kept:
                words[0] = kept.pop()
                at = 1
            if at and words[at - 1] >> 18 == RETURN >> 18:
                at -= 1

        def whole():
            kept.extend(array("I", words[:at]))
            return kept

        return make, whole, unwind

    def unwound(self):
        """The module was left by an exception: its return is none, and the exception is the last event."""
        self._unwind()

    def recorded(self):
        """The address and the number of the words that are filled."""
        self.words = self._words()
        return self.words.buffer_info()

    def _end(self):
        self.ended = True
        keep_ending()


def keep_ending():
    """Ends the run: raises Ended here and at everything that the learner's code still does, so that no `except:` holds it up.

    A tracer that raises is taken off by the interpreter; a monitoring tool stays.
    """
    monitoring.use_tool_id(_TOOL, "end")
    events = monitoring.events
    for event in (events.LINE, events.PY_START, events.PY_RESUME):
        monitoring.register_callback(_TOOL, event, _again)
    monitoring.set_events(_TOOL, events.LINE | events.PY_START | events.PY_RESUME)
    raise Ended


def _again(code, _):
    if code.co_filename == FILE:
        raise Ended
    return None


def stop_tracing():
    """Whatever the tracer was ended by."""
    settrace(None)
    if monitoring.get_tool(_TOOL):
        monitoring.set_events(_TOOL, 0)
        monitoring.free_tool_id(_TOOL)


def traced(run, tracer):
    """Runs under a tracer; true if the tracer ended the run."""
    try:
        tracer.start()
        run.go()
    except Ended:
        pass
    finally:
        stop_tracing()
    return tracer.ended


def record(request, hand_words):
    """Yields the one reply."""
    number = request["run"]
    try:
        code, call = compile_file(request["code"]), Call(request["call"])
        run = Run(code, call, request["limits"], request["input"])
        recorder = Recorder(code, request["limits"]["lines"], call.is_program)
        hand_words(recorder.recorded)
        rescue[0] = lambda fault: _reply(number, run, recorder, "raised", fault)
        if traced(run, recorder):
            yield _reply(number, run, recorder, "limit", None)
            return
        raised = run.error is not None
        if raised:
            recorder.unwound()
        run.finish()
        yield _reply(number, run, recorder, "raised" if raised else "returned", run.error)
    except Refused as refused:
        yield f'{{"run":{number},"is":"refused","error":{refused}'


def _reply(number, run, recorder, end, fault):
    names = ",".join(map(quote, recorder.names[:MOST_FUNCTIONS + 1]))
    return (f'{{"run":{number},"is":"lines","functions":[{names}],"end":"{end}","value":{run.value},'
            f'"error":{fault or "null"},{printed(run)}')
