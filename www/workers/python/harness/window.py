"""`do: "window"`: the states of a stretch of a run. The program runs again; up to the stretch its events are only counted."""

from itertools import count
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

from faults import FILE, message
from heap import Heap
from looking import NOTHING, class_name, is_a
from names import Names, shares
from recording import keep_ending, traced
from running import Call, Refused, Run, compile_file
from values import quote
from worlds import settrace
from wreckage import rescue

_LEFT_OUT = (FunctionType, BuiltinFunctionType, MethodType, ModuleType)


class Standing:
    """A call that is standing: its frame, its variables, and how they were told last."""

    __slots__ = ("frame", "code", "names", "index", "saved", "texts", "shared")

    def __init__(self, frame, code, names):
        self.frame, self.code, self.names = frame, code, names
        self.index = {name: at for at, name in enumerate(names)}
        self.saved, self.texts = {}, {}
        self.shared = shares(code)


class Window:
    """The tracer that captures."""

    def __init__(self, module, run, start, most):
        self.module, self.run = module, run
        self.start_at, self.most = start, most
        self.is_program = run.call.is_program
        self.names = Names(module)
        self.heap = Heap()
        self.stack = []
        self.steps = []
        self.leaving = False
        self.unwound = None
        self.ended = False
        self.printed = 0

    def start(self):
        """Counts the events as a recording does, and captures from the wanted one on."""
        place, first, module, step = count().__next__, self.start_at, self.module, self._step
        is_program = self.is_program

        # As in events.py, but without a call for each event that is only passed: a jump far into a run passes a million.
        def trace(frame, event, arg):
            if ((event == "line" or frame.f_code is not module or event == "exception" or is_program and event == "return")
                    and place() >= first):
                step(frame, event, arg)
            return trace

        def enter(frame, event, arg):
            return trace(frame, event, arg) if frame.f_code.co_filename == FILE else None

        settrace(enter)

    def unwound_module(self):
        """The module was left by an exception: its return is none."""
        if self.leaving and self.is_program and len(self.stack) == 1:
            self.steps.pop()

    def _step(self, frame, event, arg):
        if len(self.steps) >= self.most:
            self.ended = True
            keep_ending()
        told = []
        self._stand(frame, event, told)
        changes = self._variables()
        told += self.heap.look() + changes
        self._extras(frame, event, arg, told)
        self.steps.append(f"[{','.join(told)}]")
        self.leaving = event == "return"
        self.unwound = frame if event == "exception" else None

    def _stand(self, frame, event, told):
        """Brings the calls that are told in line with those that are standing."""
        if self.leaving:
            self.stack.pop()
            told.append('["leave"]')
        if not self.stack:
            self.printed = len(self.run.output.taken())
            self._enter(None, self.module, told)
        if frame.f_code is self.module or self.stack[-1].frame is frame:
            return
        if event == "call" and self.steps:
            self._enter(frame, frame.f_code, told)
            return
        self._rebuild(frame, told)

    def _rebuild(self, frame, told):
        standing = []
        while frame is not None:
            if frame.f_code.co_filename == FILE and frame.f_code is not self.module:
                standing.append(frame)
            frame = frame.f_back
        for _ in self.stack[1:]:
            told.append('["leave"]')
        del self.stack[1:]
        for each in reversed(standing):
            self._enter(each, each.f_code, told)

    def _enter(self, frame, code, told):
        is_module = code is self.module
        names = self.names.module if is_module else self.names.of(code, [each.code for each in self.stack])
        name = "<module>" if is_module else code.co_qualname.rpartition("<locals>.")[2]
        self.stack.append(Standing(frame, code, names))
        told.append(f'["call",{quote(name)},[{",".join(map(quote, names))}]]')

    def _variables(self):
        """What has changed in the calls whose variables can have changed: the module, the innermost, and those that share."""
        told, last = [], len(self.stack) - 1
        self._compare(0, self.stack[0], self._globals(), told)
        for depth in range(1, last + 1):
            each = self.stack[depth]
            if depth == last or each.shared or not each.saved:
                self._compare(depth, each, each.frame.f_locals.items(), told)
        return told

    def _globals(self):
        space = self.run.world.globals
        for name in self.stack[0].names:
            value = space.get(name, NOTHING)
            if value is not NOTHING and not any(type(value) is each for each in _LEFT_OUT) and not is_a(value, type):
                yield name, value

    def _compare(self, depth, call, pairs, told):
        saved, index, texts = call.saved, call.index, call.texts
        seen = 0
        for name, value in pairs:
            at = index.get(name)
            if at is None:
                continue
            seen += 1
            if saved.get(name, NOTHING) is value:
                continue
            saved[name] = value
            text = self.heap.write(value)
            if texts.get(name) != text:
                texts[name] = text
                told.append(f'["var",{depth},{at},{text}]')
        if seen < len(saved):
            self._gone(depth, call, told)

    def _gone(self, depth, call, told):
        there = dict(self._globals()) if depth == 0 else dict(call.frame.f_locals.items())
        for name in [name for name in call.saved if name not in there]:
            del call.saved[name], call.texts[name]
            told.append(f'["del",{depth},{call.index[name]}]')

    def _extras(self, frame, event, arg, told):
        text = self.run.output.taken()
        if text:
            told.append(f'["out",{quote(text)}]')
        if event == "return" and self.unwound is not frame and frame.f_code is not self.module:
            written = self.heap.write(arg)
            told += self.heap.told_new()
            told.append(f'["value",{written}]')
        elif event == "exception":
            raised = arg[1]
            says = message(raised) if is_a(raised, BaseException) else ""
            told.append(f'["raise",{quote(class_name(arg[0]))},{quote(says[:2000])}]')


def window(request):
    """Yields the one reply."""
    number = request["run"]
    try:
        code, call = compile_file(request["code"]), Call(request["call"])
        run = Run(code, call, request["limits"], request["input"])
        capture = Window(code, run, request["from"], request["count"])
        rescue[0] = lambda _: _reply(number, capture)
        if not traced(run, capture) and run.error is not None:
            capture.unwound_module()
        yield _reply(number, capture)
    except Refused as refused:
        yield f'{{"run":{number},"is":"refused","error":{refused}'


def _reply(number, capture):
    at = f'"from":{capture.start_at},"language":"python"'
    return f'{{"run":{number},"is":"window",{at},"steps":[{",".join(capture.steps)}],"output":{capture.printed}'
