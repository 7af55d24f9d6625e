"""`do: "find"`: the events at which a variable has another value, or at which a condition begins to hold. The program runs again."""

from array import array
from itertools import count

from conditions import condition_of, holds, names_in
from events import trace_events
from holding import Watched, defines_equality
from looking import NOTHING
from names import shares
from recording import keep_ending, traced
from running import Call, Refused, Run, compile_file
from wreckage import rescue

MOST = 100_000


class _Finder:
    """Found events, and the end of a run of which no more is asked."""

    def __init__(self, module, run):
        self.module, self.run = module, run
        self.events = []
        self.cut = self.ended = False

    def add(self, at):
        """Notes an event; ends the run when there are too many."""
        if len(self.events) >= MOST:
            self.cut = True
            self.end()
        self.events.append(at)

    def end(self):
        """Ends the run: nothing more can be found."""
        self.ended = True
        keep_ending()

    def words(self):
        """Where the numbers of the events are, and how many."""
        self.kept = array("I", self.events)
        return self.kept.buffer_info()


class Changes(_Finder):
    """Finds the changes of a variable of one call, the one that was entered at the event `within`; of the module where that is None."""

    def __init__(self, module, run, request):
        super().__init__(module, run)
        self.name, self.within = request["variable"], request["within"]
        self.watched = Watched(request["code"])

    def start(self):
        """Looks at every event from the call on until it has ended."""
        if self.within is None:
            self._start_module()
        else:
            self._start_call()

    def _start_module(self):
        place, changed, add = count().__next__, self.watched.changed, self.add
        name, find = self.name, self.run.world.globals.get

        def look(frame, event, arg):
            at = place()
            if changed(find(name, NOTHING)):
                add(at)

        trace_events(self.module, self.run.call.is_program, look)

    def _start_call(self):
        place, watched, name, wanted = count().__next__, self.watched, self.name, self.within
        target, is_shared, is_over = None, False, False

        def look(frame, event, arg):
            nonlocal target, is_shared, is_over
            at = place()
            if at < wanted:
                return
            if at == wanted:
                target, is_shared = frame, shares(frame.f_code)
            elif is_over or target is None:
                self.end()
            if frame is target or is_shared or watched.may_change_unbound():
                try:
                    value = target.f_locals[name]
                except KeyError:
                    value = NOTHING
                if watched.changed(value):
                    self.add(at)
            is_over = event == "return" and frame is target

        trace_events(self.module, self.run.call.is_program, look)


class Hits(_Finder):
    """Finds the events at which a condition begins to hold, in each call anew. Where all it asks for are variables of the module, there
    is one such beginning for the whole run and not one for each call."""

    def __init__(self, module, run, request):
        super().__init__(module, run)
        self.space = run.world.globals
        self.names = names_in(request["when"])
        self.condition = condition_of(request["when"], self.space, not defines_equality(request["code"]))
        # By the identity of a function's code, which is kept so that no other code gets it.
        self.local, self.codes = {}, []

    def start(self):
        """Looks at every event."""
        place, condition, local = count().__next__, self.condition, self.local
        held, nothing, module, add = set(), {}, self.module, self.add

        def look(frame, event, arg):
            at, code = place(), frame.f_code
            asks = local.get(id(code))
            if asks is None:
                self.codes.append(code)
                asks = local[id(code)] = code is not module and self._asks(code)
            if not asks:
                key, scope = 0, nothing
            else:
                key, scope = id(frame), frame.f_locals
                if event == "call":
                    held.discard(key)
            if not holds(condition, scope):
                held.discard(key)
            elif key not in held:
                held.add(key)
                add(at)
            if event == "return" and key:
                held.discard(key)

        trace_events(module, self.run.call.is_program, look)

    def _asks(self, code):
        """Whether one of the names may be a variable of this function, or it is a body of a class."""
        own = {*code.co_varnames, *code.co_cellvars, *code.co_freevars}
        return not code.co_flags & 1 or not own.isdisjoint(self.names)


def find(request, hand_words):
    """Yields the one reply."""
    number = request["run"]
    try:
        code, call = compile_file(request["code"]), Call(request["call"])
        run = Run(code, call, request["limits"], request["input"])
        finder = (Hits if "when" in request else Changes)(code, run, request)
        hand_words(finder.words)
        rescue[0] = lambda _: _reply(number, finder)
        traced(run, finder)
        yield _reply(number, finder)
    except Refused as refused:
        yield f'{{"run":{number},"is":"refused","error":{refused}'


def _reply(number, finder):
    return f'{{"run":{number},"is":"found","cut":{"true" if finder.cut else "false"}'
