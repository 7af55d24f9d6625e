"""Errors as the protocol tells them: the kind, what the language says, and the lines of the learner's file on the way."""

from looking import class_name, cut, dict_of, is_a, mro_of, short
from values import quote

FILE = "program.py"
MESSAGE_LIMIT = 2000
FIRST, LAST = 10, 40

_args = BaseException.__dict__["args"].__get__
_traceback = BaseException.__dict__["__traceback__"].__get__
_PLAIN = (str, int, float, bool, type(None))


def name_of(code):
    """A function's name as told: methods with their class, and without the function it is defined in."""
    return code.co_qualname.rpartition("<locals>.")[2]


def error(kind, name, message, line=None, column=None, stack=()):
    """An ERROR of the protocol as JSON text."""
    calls = ",".join(f"[{quote(each)},{at}]" for each, at in stack)
    line, column = ("null" if each is None else each for each in (line, column))
    return (f'{{"kind":"{kind}","name":{quote(name)},"message":{quote(cut(message, MESSAGE_LIMIT))},'
            f'"line":{line},"column":{column},"stack":[{calls}]}}')


def shortened(stack):
    """The first ten and the last forty calls of a deep stack."""
    return stack if len(stack) <= FIRST + LAST else stack[:FIRST] + stack[-LAST:]


def message(raised):
    """What an exception says, without asking the learner's classes: a `__str__` of theirs is not called."""
    args = _args(raised, BaseException)
    if type(args) is not tuple or not args:
        return ""
    if all(any(type(arg) is each for each in _PLAIN) for arg in args) and _says_itself(raised):
        try:
            return str(raised)
        except Exception:
            pass
    return args[0] if len(args) == 1 and type(args[0]) is str else short(args[0] if len(args) == 1 else args)


def _says_itself(raised):
    """Whether the class that writes the exception is the language's own."""
    for cls in mro_of(type(raised)):
        if "__str__" in dict_of(cls):
            return type(dict_of(cls)["__str__"]) is type(BaseException.__str__)
    return False


def _calls(raised):
    entry, found = _traceback(raised, BaseException), []
    while entry is not None:
        code = entry.tb_frame.f_code
        if code.co_filename == FILE:
            found.append((name_of(code), entry.tb_lineno))
        entry = entry.tb_next
    return found


def raised_error(raised):
    """The ERROR of an exception that nobody caught."""
    kind = "exception"
    if is_a(raised, RecursionError):
        kind = "recursion"
    elif is_a(raised, MemoryError):
        kind = "memory"
    stack = _calls(raised)
    line = stack[-1][1] if stack else None
    return error(kind, class_name(type(raised)), message(raised), line, None, shortened(stack))


def compile_error(raised):
    """The ERROR of a file that cannot be compiled."""
    if not is_a(raised, SyntaxError):
        return raised_error(raised)
    line = raised.lineno if type(raised.lineno) is int and raised.lineno > 0 else None
    column = raised.offset if type(raised.offset) is int and raised.offset > 0 else None
    return error("syntax", class_name(type(raised)), raised.msg or "", line, column)
