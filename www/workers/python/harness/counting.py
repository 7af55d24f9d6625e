"""`do: "count"`: how many lines a run executes, what its built-ins touch besides, and how many cells were alive at the most."""

from collections import deque
from itertools import chain

from costs import Meter, metered
from faults import FILE
from heap import PLAIN
from looking import fields, is_a
from recording import keep_ending, traced
from running import Call, Refused, Run, compile_file
from worlds import settrace
from wreckage import rescue


class Counter:
    """The tracer that counts, and looks at the cells when enough has happened for their number to have grown."""

    def __init__(self, run, meter, limit):
        self.run, self.meter, self.limit = run, meter, limit
        self.lines = 0
        self.cells = 0
        self.ended = False
        self.looked_at = [0, 0]
        self.found = 0
        self.last = 0

    def start(self):
        """Traces the learner's file."""

        def trace(frame, event, arg):
            if event == "line":
                self.lines += 1
                line, last = frame.f_lineno, self.last
                self.last = line
                if line <= last:
                    self._look(frame)
                if self.lines >= self.limit:
                    self.ended = True
                    keep_ending()
            elif event == "call" or event == "return":
                self._look(frame, arg)
            return trace

        settrace(lambda frame, event, arg: trace(frame, event, arg) if frame.f_code.co_filename == FILE else None)

    def _look(self, frame, returned=None):
        # A look goes through all cells, so it waits until a quarter as much has happened.
        # What is returned is in no variable at that moment, so returns wait by themselves.
        now, which = self.lines + self.meter.touched, returned is not None
        if now - self.looked_at[which] < self.found >> 2:
            return
        self.looked_at[which] = now
        self.found = alive(frame, self.run.world.globals, returned)
        self.cells = max(self.cells, self.found)


def alive(frame, space, returned):
    """The items of all containers that the variables of the standing calls and of the module lead to, and one for each call."""
    calls, waiting = 0, [returned]
    waiting += [each for name, each in space.items() if not name.startswith("__")]
    while frame is not None:
        if frame.f_code.co_filename == FILE:
            calls += 1
            if frame.f_code.co_flags & 1:
                waiting += frame.f_locals.values()
        frame = frame.f_back
    return calls + _items(waiting)


def _items(waiting):
    seen, found = set(), 0
    while waiting:
        value = waiting.pop()
        if id(type(value)) in PLAIN or id(value) in seen:
            continue
        seen.add(id(value))
        items = _inside(value)
        if items is not None:
            size, inside = items
            found += size
            waiting += [each for each in inside if id(type(each)) not in PLAIN]
    return found


def _inside(value):
    for cls in (list, tuple, set, frozenset, deque):
        if type(value) is cls:
            return len(value), value
    if is_a(value, dict):
        return dict.__len__(value), chain(dict.keys(value), dict.values(value))
    for cls in (list, tuple, set, frozenset, deque):
        if is_a(value, cls):
            return cls.__len__(value), cls.__iter__(value)
    if is_a(value, type) or type.__dict__["__dict__"].__get__(type(value)).get("__module__") != "__main__":
        return None
    _, values = fields(value)
    return len(values), values


def count(request):
    """Yields one reply for each input."""
    number = request["run"]
    try:
        compile_file(request["code"])
        code, call = metered(request["code"], FILE), Call(request["call"])
        for at in range(request.get("first", 0), len(request["inputs"])):
            run, meter = Run(code, call, request["limits"], request["inputs"][at]), Meter()
            run.world.globals.update(meter.calls)
            counter = Counter(run, meter, request["limits"]["lines"])
            rescue[0] = lambda _: _reply(number, at, counter, "raised")
            ended = traced(run, counter)
            yield _reply(number, at, counter, "limit" if ended else "raised" if run.error else "returned")
    except Refused as refused:
        yield f'{{"run":{number},"is":"refused","error":{refused}'
        return
    yield f'{{"run":{number},"is":"done"'


def _reply(number, at, counter, end):
    cost = counter.lines + counter.meter.touched
    return (f'{{"run":{number},"is":"count","at":{at},"lines":{counter.lines},"cost":{cost},"cells":{counter.cells},'
            f'"end":"{end}"')
