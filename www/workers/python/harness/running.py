"""Runs a learner's file on an input: the function or class a question asks for, or the whole program."""

from faults import FILE, compile_error, error, raised_error
from looking import is_a
from values import Misfit, build, parse, write
from worlds import World


class Ended(BaseException):
    """What a tracer ends a run with; no learner's `except Exception` catches it."""


class Refused(Exception):
    """The file cannot be run at all; holds the ERROR."""


def compile_file(text):
    """The learner's file as code; raises Refused."""
    try:
        return compile(text, FILE, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as raised:
        raise Refused(compile_error(raised)) from None


def missing(message):
    """The refusal of a file that lacks what is called."""
    return Refused(error("missing", "NameError", message))


class Call:
    """What a question calls, with its types read. `start` takes an input and gives what runs it in a world."""

    def __init__(self, call):
        self.function = call and call.get("function")
        self.cls = call and call.get("class")
        self.is_program = not (self.function or self.cls)
        if self.function:
            self.params, self.returns = _types(self.function)
        if self.cls:
            self.methods = {each["name"]: _types(each) for each in self.cls["methods"]}
            self.constructor = [parse(each["of"]) for each in self.cls.get("constructor", ())]

    def stdin(self, given):
        """The standard input for an input."""
        return given if type(given) is str else ""

    def arguments(self, given):
        """An input with its values built."""
        if self.function:
            return [build(each, of) for each, of in zip(given, self.params)]
        if self.cls:
            return [(name, [build(each, of) for each, of in zip(args, self._params(at, name))])
                    for at, (name, *args) in enumerate(given)]
        return None

    def _params(self, at, name):
        return self.methods[name][0] if at else self.constructor

    def check(self, space):
        """Raises Refused if the file does not define what is called."""
        if self.function:
            wanted = space.get(self.function["name"])
            if wanted is None or not callable(wanted):
                raise missing(f"The file does not define the function {self.function['name']}.")
        if self.cls:
            wanted, name = space.get(self.cls["name"]), self.cls["name"]
            if not is_a(wanted, type):
                raise missing(f"The file does not define the class {name}.")
            for method in self.methods:
                if not any(method in type.__dict__["__dict__"].__get__(base) for base in type.__dict__["__mro__"].__get__(wanted)):
                    raise missing(f"The class {name} does not define the method {method}.")

    def perform(self, space, arguments):
        """Calls the learner's code; the only place where it is entered from."""
        if self.function:
            return space[self.function["name"]](*arguments)
        if not self.cls:
            return None
        (_, given), *calls = arguments
        made = space[self.cls["name"]](*given)
        return [None] + [getattr(made, name)(*args) for name, args in calls]

    def written(self, value, given):
        """What was returned, as JSON text of its type; raises Misfit."""
        if self.function:
            return _written(value, self.returns)
        if not self.cls:
            return "null"
        texts = []
        for at, (name, *_) in enumerate(given):
            try:
                texts.append(_written(value[at], self.methods[name][1]) if at else "null")
            except Misfit as fault:
                raise Misfit(f"{name} (call {at + 1}) {fault}") from None
        return "[" + ",".join(texts) + "]"

    def changed(self, arguments, before):
        """The arguments that differ from what was given, as JSON text: one entry each, null for those that do not; or null."""
        if not self.function:
            return "null"
        after = self.texts(arguments)
        if after == before:
            return "null"
        return "[" + ",".join(new if new != old else "null" for new, old in zip(after, before)) + "]"

    def texts(self, arguments):
        """The arguments as JSON texts; null for those that are no values in JSON, or no longer."""
        return [_text(each, of) for each, of in zip(arguments, self.params)] if self.function else []


def _types(each):
    return [parse(param["of"]) for param in each.get("params", ())], each.get("returns") and parse(each["returns"])


def _written(value, of):
    return "null" if of is None else write(value, of)


def _text(value, of):
    if of[0] in ("linked-list", "binary-tree"):
        return "null"
    try:
        return write(value, of)
    except Misfit as fault:
        return write(f"{fault}".removeprefix("returned "), ("string",))


class Run:
    """One run of a file on one input."""

    def __init__(self, code, call, limits, given):
        self.code, self.call, self.given = code, call, given
        self.world = World(limits, call.stdin(given))
        self.output = self.world.output
        self.arguments = call.arguments(given)
        self.before = call.texts(self.arguments)
        self.value, self.error = "null", None

    def go(self):
        """Runs; afterwards there is either a value or an error. Lets Refused pass, and what a tracer ends the run with."""
        try:
            exec(self.code, self.world.globals)
            self.call.check(self.world.globals)
            self.result = self.call.perform(self.world.globals, self.arguments)
        except (Refused, Ended):
            raise
        except SystemExit as raised:
            self._left(raised)
        except BaseException as raised:
            self._raised(raised)

    def finish(self):
        """Puts what was returned into words; the learner's code is not running any more."""
        if self.error is None:
            try:
                self.value = self.call.written(self.result, self.given)
            except Misfit as fault:
                self.error = error("type", "TypeError", f"{fault}")

    def _left(self, raised):
        """A program may end itself; a function that is asked for an answer may not."""
        self.result = None
        code = BaseException.__dict__["args"].__get__(raised)
        if self.call.function or self.call.cls or code not in ((), (0,), (None,)):
            self._raised(raised)

    def _raised(self, raised):
        self.error = raised_error(raised)
        if is_a(raised, RecursionError):
            # Kept until the memory is put back: taking a long traceback apart needs the very stack that has just run out.
            KEPT.append(raised)


KEPT = []
