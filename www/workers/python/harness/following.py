"""`do: "follow"`: which values the variables of all calls take in turn, each as a fingerprint, so that two runs can be compared."""

from array import array
from itertools import count
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

from events import trace_events
from faults import name_of
from heap import PLAIN, reader_of
from looking import fields, is_a, short
from names import Names, shares, shown
from recording import keep_ending, traced
from running import Call, Refused, Run, compile_file
from values import quote
from wreckage import rescue

MOST_CHANGES = 100_000
# Objects and items looked at: a second or two.
MOST_WORK = 1_500_000
MOST_NODES = 300

_LEFT_OUT = (FunctionType, BuiltinFunctionType, MethodType, ModuleType)


def fingerprint(value):
    """32 bits of what a value is, with all it leads to up to some hundred objects, and the objects and items looked at."""
    seen, texts, waiting = {}, [], [value]
    while waiting and len(texts) < MOST_NODES:
        each = waiting.pop()
        plain = PLAIN.get(id(type(each)))
        if plain:
            texts.append(plain(each))
        elif id(each) in seen:
            texts.append(f"#{seen[id(each)]}")
        else:
            seen[id(each)] = len(seen)
            texts.append(_inside(each, waiting))
    return hash("\n".join(texts)) & 0xffffffff, len(texts)


def _inside(value, waiting):
    reader = reader_of(type(value))
    if reader is None:
        return short(value)
    if reader.kind == "object":
        names, values = fields(value)
        pairs = sorted(zip((name for name in names if type(name) is str), values), key=lambda pair: pair[0])
        waiting += [each for _, each in pairs]
        return "object " + " ".join(name for name, _ in pairs)
    size, *items = reader.read(value)
    for part in items:
        waiting += reversed(part)
    return f"{reader.kind} {size}"


class Standing:
    """A call that is standing, and the fingerprints of its variables."""

    __slots__ = ("frame", "name", "own", "told", "shared")

    def __init__(self, frame, code):
        self.frame, self.name, self.told, self.shared = frame, name_of(code), {}, shares(code)
        self.own = shown([*code.co_varnames, *(each for each in code.co_cellvars if each not in code.co_varnames)])


class Follower:
    """The tracer that tells of each new value."""

    def __init__(self, module, run):
        self.module, self.run = module, run
        self.numbers, self.names = {}, []
        self.changes = array("I")
        self.work = 0
        self.cut = self.ended = False
        self.at = count().__next__
        self.stack = [Standing(None, module)]
        self.stack[0].own = Names(module).module
        self.raising = None

    def start(self):
        """Looks at every event."""
        trace_events(self.module, self.run.call.is_program, self._look)

    def _look(self, frame, event, arg):
        at, stack = self.at(), self.stack
        if event == "call":
            stack.append(Standing(frame, frame.f_code))
        space = self.run.world.globals
        self._compare(at, stack[0], ((name, space[name]) for name in stack[0].own if name in space), True)
        for each in stack[1:]:
            if each.shared or each is stack[-1]:
                values = each.frame.f_locals
                self._compare(at, each, ((name, values[name]) for name in each.own if name in values), False)
        if event == "return" and len(stack) > 1:
            if self.raising is not frame:
                self._tell(at, stack[-1].name, "", fingerprint(arg))
            stack.pop()
        self.raising = frame if event == "exception" else None
        if self.work > MOST_WORK or len(self.changes) >= 3 * MOST_CHANGES:
            self.cut = self.ended = True
            keep_ending()

    def _compare(self, at, call, pairs, is_module):
        for name, value in pairs:
            if is_module and (any(type(value) is each for each in _LEFT_OUT) or is_a(value, type)):
                continue
            print_ = fingerprint(value)
            if call.told.get(name) != print_[0]:
                call.told[name] = print_[0]
                self._tell(at, call.name, name, print_)
            else:
                self.work += print_[1]

    def _tell(self, at, function, name, print_):
        key = function, name
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.names)
            self.names.append(key)
        self.work += print_[1]
        self.changes.extend((at, number, print_[0]))

    def words(self):
        """Where the triples are, and how many words they have."""
        return self.changes.buffer_info()


def follow(request, hand_words):
    """Yields the one reply."""
    number = request["run"]
    try:
        code, call = compile_file(request["code"]), Call(request["call"])
        run = Run(code, call, request["limits"], request["input"])
        follower = Follower(code, run)
        hand_words(follower.words)
        rescue[0] = lambda _: _reply(number, follower)
        traced(run, follower)
        yield _reply(number, follower)
    except Refused as refused:
        yield f'{{"run":{number},"is":"refused","error":{refused}'


def _reply(number, follower):
    names = ",".join(f"[{quote(function)},{quote(name)}]" for function, name in follower.names)
    return f'{{"run":{number},"is":"followed","names":[{names}],"cut":{"true" if follower.cut else "false"}'
