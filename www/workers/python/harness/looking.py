"""Looks at values without running a line of the learner's: no repr, no ==, no properties, whatever the classes define."""

from collections import deque
from enum import EnumType
from itertools import islice
from types import (BuiltinFunctionType, FunctionType, GetSetDescriptorType, MemberDescriptorType, MethodType,
                   ModuleType)

mro_of = type.__dict__["__mro__"].__get__
dict_of = type.__dict__["__dict__"].__get__
_name_of = type.__dict__["__name__"].__get__
_qualname_of = type.__dict__["__qualname__"].__get__

NOTHING = object()
TEXT_LIMIT = 200


def is_a(value, base):
    """Whether the value's class is `base` or comes from it; `isinstance` would ask the value."""
    for each in mro_of(type(value)):
        if each is base:
            return True
    return False


def class_name(cls):
    """A class's own name, without the function it is defined in."""
    return _qualname_of(cls).rpartition("<locals>.")[2] if type(cls) is type else _name_of(cls)


_fields = {}


def _readers(cls):
    """How to read the fields of a class's objects: the getter of their dictionary, and the slots in order."""
    found = _fields.get(id(cls))
    if found is None or found[0] is not cls:
        getter, slots = None, []
        for base in mro_of(cls):
            for name, entry in dict_of(base).items():
                if type(entry) is GetSetDescriptorType and type(name) is str and name == "__dict__" and getter is None:
                    getter = entry.__get__
                elif type(entry) is MemberDescriptorType and base is not type:
                    slots.append((name, entry.__get__))
        found = _fields[id(cls)] = (cls, getter, slots)
    return found


def fields(value):
    """The fields of an object as names and values, slots first; nothing for what has none."""
    cls = type(value)
    _, getter, slots = _readers(cls)
    names, values = [], []
    for name, read in slots:
        try:
            values.append(read(value, cls))
        except AttributeError:
            continue
        names.append(name)
    if getter is not None:
        own = getter(value, cls)
        if type(own) is dict:
            names += own
            values += own.values()
    return names, values


def field(value, wanted):
    """One field, or NOTHING; a property does not count, since reading it would run the learner's code."""
    names, values = fields(value)
    for name, content in zip(names, values):
        if type(name) is str and name == wanted:
            return content
    return NOTHING


def cut(text, limit=TEXT_LIMIT):
    """A text that is not too long; a longer one ends in an ellipsis."""
    return text if len(text) <= limit else text[:limit] + "…"


def _listed(open_, value, items, close, depth):
    inside = ", ".join(short(item, depth + 1) for item in islice(items(value), 6))
    return open_ + inside + (", …" if len(value) > 6 else "") + close


def _pairs(value, depth):
    some = islice(dict.items(value), 6)
    inside = ", ".join(f"{short(key, depth + 1)}: {short(item, depth + 1)}" for key, item in some)
    return "{" + inside + (", …" if dict.__len__(value) > 6 else "") + "}"


def _int(value):
    bits = int.bit_length(value)
    return int.__repr__(value) if bits <= 4000 else f"<int of {bits} bits>"


_EXACT = {
    int: _int,
    str: lambda value: str.__repr__(cut(value)),
    float: float.__repr__,
    bool: bool.__repr__,
    complex: complex.__repr__,
    bytes: lambda value: cut(bytes.__repr__(value[:TEXT_LIMIT])),
    range: lambda value: cut(f"range({_int(value.start)}, {_int(value.stop)}"
                             + (f", {_int(value.step)})" if value.step != 1 else ")")),
    type(None): lambda value: "None",
}
_EXACT = {id(cls): (cls, write) for cls, write in _EXACT.items()}


def _nested(value, depth):
    cls = type(value)
    if cls is list:
        return _listed("[", value, list.__iter__, "]", depth)
    if cls is tuple:
        return f"({short(value[0], depth + 1)},)" if len(value) == 1 else _listed("(", value, tuple.__iter__, ")", depth)
    if cls is dict:
        return _pairs(value, depth)
    if cls is set and value:
        return _listed("{", value, set.__iter__, "}", depth)
    if cls is deque:
        return _listed("deque([", value, deque.__iter__, "])", depth)
    return None


def short(value, depth=0):
    """A short description of any value, the same at every run: what `repr` says where that is safe."""
    found = _EXACT.get(id(type(value)))
    if found:
        return found[1](value)
    nested = _nested(value, depth) if depth < 3 else None
    return nested or named(value)


def named(value):
    """A description by name alone, as of a function."""
    cls = type(value)
    if cls is FunctionType or cls is BuiltinFunctionType:
        return f"<function {value.__name__}>"
    if cls is MethodType:
        inner = value.__func__
        return f"<method {inner.__name__}>" if type(inner) is FunctionType else "<method>"
    if cls is ModuleType:
        name = dict.get(ModuleType.__dict__["__dict__"].__get__(value), "__name__")
        return f"<module {name}>" if type(name) is str else "<module>"
    if is_a(value, type):
        return f"<class {class_name(value)}>"
    if is_a(cls, EnumType):
        name = field(value, "_name_")
        return f"{class_name(cls)}.{name}" if type(name) is str else f"<{class_name(cls)}>"
    return f"<{class_name(cls)}>"
