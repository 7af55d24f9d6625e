"""`do: "count"`: how many lines a run executes, what its built-ins touch besides, and how many cells were alive at the most."""

from collections import deque
from itertools import chain

from costs import Meter, metered
from faults import FILE
from heap import PLAIN
from looking import dict_of, fields, mro_of
from recording import keep_ending, traced
from running import Call, Refused, Run, compile_file
from worlds import settrace
from wreckage import rescue


# What holds no cells of its own; a text is as long as it is.
SMALL = {each for each in PLAIN if each != id(str)}
MOST = 2**32 - 1


class Counter:
    """The tracer that counts, and looks at the cells when enough has happened for their number to have grown."""

    def __init__(self, run, meter, limit):
        self.run, self.meter, self.limit = run, meter, limit
        self.is_function = bool(run.call.function)
        self.given = _items(list(run.arguments))[0] if self.is_function else 0
        self.read = lambda: (0, 0)
        self.ended = False

    def start(self):
        """Traces the learner's file."""
        meter, limit, space = self.meter, self.limit, self.run.world.globals
        # Items are as many as at the last look; the calls that stand are known at all times.
        lines = depth = cells = due = due_returning = 0
        items = self.given
        self.read = lambda: (lines, cells)

        # A look goes through everything, so the next one waits until more has happened than it costs; in a long run they become rare.
        def look(frame, returned):
            nonlocal items, cells
            items, objects = alive(frame, space, returned)
            # Whoever called still holds the input, even where the program has let go of it.
            items = max(items, self.given)
            cells = max(cells, items + depth)
            return lines + meter.touched + max(items >> 3, lines >> 5, objects, 4 * depth, 32)

        def trace(frame, event, arg):
            nonlocal lines, depth, cells, due, due_returning
            if event == "line":
                lines += 1
                if lines + meter.touched >= due:
                    due = look(frame, None)
                if lines >= limit:
                    self.ended = True
                    keep_ending()
            elif event == "call":
                depth += 1
                if items + depth > cells:
                    cells = items + depth
                if lines + meter.touched >= due:
                    due = look(frame, None)
            elif event == "return":
                # What is returned is in no variable at that moment, so returns wait by themselves; the outermost one never does.
                if depth == 1 and self.is_function or lines + meter.touched >= due_returning and id(type(arg)) not in SMALL:
                    due_returning = look(frame, arg)
                depth -= 1
            return trace

        settrace(lambda frame, event, arg: trace(frame, event, arg) if frame.f_code.co_filename == FILE else None)


def alive(frame, space, returned):
    """The items of all containers that the variables of the standing calls and of the module lead to, and how many of these are objects."""
    waiting = [returned] if returned is not None else []
    waiting += [each for name, each in space.items() if not name.startswith("__")]
    while frame is not None:
        if frame.f_code.co_filename == FILE and frame.f_code.co_flags & 1:
            waiting += frame.f_locals.values()
        frame = frame.f_back
    return _items(waiting)


def _items(waiting):
    seen, found, objects = set(), 0, 0
    while waiting:
        value = waiting.pop()
        if id(type(value)) in SMALL or id(value) in seen:
            continue
        seen.add(id(value))
        if type(value) is str:
            found += len(value) if len(value) > 1 else 0
            continue
        items = _inside(value)
        if items is not None:
            size, inside, is_object = items
            found += size
            objects += is_object
            waiting += [each for each in inside if id(type(each)) not in SMALL]
    return found, objects


_kinds = {}


def _kind(cls):
    """What a class comes from: a container of the language, or `object` where its fields are its items, or None."""
    found = _kinds.get(id(cls))
    if found is None or found[0] is not cls:
        base = next((each for each in (dict, list, tuple, set, frozenset, deque) if each in mro_of(cls)), None)
        if base is None and type not in mro_of(cls) and dict_of(cls).get("__module__") == "__main__":
            base = object
        found = _kinds[id(cls)] = (cls, base)
    return found[1]


def _inside(value):
    base = _kind(type(value))
    if base is None:
        return None
    if base is object:
        _, values = fields(value)
        return len(values), values, True
    if base is dict:
        return dict.__len__(value), chain(dict.keys(value), dict.values(value)), False
    return base.__len__(value), base.__iter__(value), False


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
    lines, seen = counter.read()
    cost = min(lines + counter.meter.touched, MOST)
    # What only a built-in has made lived beside what was given, whether or not a variable ever held it.
    cells = max(seen, counter.given + counter.meter.largest)
    return (f'{{"run":{number},"is":"count","at":{at},"lines":{lines},"cost":{cost},"cells":{cells},'
            f'"given":{counter.given},"end":"{end}"')
