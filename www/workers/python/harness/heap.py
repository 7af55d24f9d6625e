"""The objects that a program's variables lead to: which are new, and which have other contents than at the last look.

Contents are compared by identity, which runs none of the learner's code and is quick; what differs is written again, and told
only if it reads differently.
"""

from array import array
from collections import OrderedDict, deque
from enum import EnumType
from itertools import islice
from operator import is_
from types import GetSetDescriptorType, MemberDescriptorType

from looking import class_name, cut, dict_of, fields, is_a, mro_of, named, short
from values import quote

MOST_ITEMS = 1000
MOST_OBJECTS = 3000
LARGEST = 1 << 53


def text_of(value):
    """What is described in words."""
    return f'{{"text":{quote(cut(short(value)))}}}'


def _int(value):
    if -LARGEST <= value <= LARGEST:
        return int.__repr__(value)
    return f'{{"int":"{int.__repr__(value)}"}}' if int.bit_length(value) <= 4000 else text_of(value)


PLAIN = {
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: _int,
    float: lambda value: f'{{"float":"{float.__repr__(value)}"}}',
    str: lambda value: quote(cut(value)),
}
PLAIN = {id(cls): write for cls, write in PLAIN.items()}


class Sequence:
    """Lists, tuples, sets and deques: how one is read and whether it has changed."""

    def __init__(self, kind, cls):
        self.kind, self.size, self.items = kind, cls.__len__, cls.__iter__

    def changed(self, value, saved):
        """Whether the items are others than were saved."""
        return self.size(value) != saved[0] or not all(map(is_, self.items(value), saved[1]))

    def read(self, value):
        """The number of items, and the first of them."""
        return self.size(value), tuple(islice(self.items(value), MOST_ITEMS))

    def write(self, value, saved, write):
        """A part that only a new object may change, and the contents."""
        size, items = saved
        return "", f"[{','.join(map(write, items))}],{size - len(items)}"


class Map:
    """Dictionaries of all kinds."""

    kind = "map"

    def __init__(self, cls):
        self.keys, self.values = cls.keys, cls.values

    def changed(self, value, saved):
        """Whether keys or values are others than were saved."""
        return (dict.__len__(value) != saved[0] or not all(map(is_, self.values(value), saved[2]))
                or not all(map(is_, self.keys(value), saved[1])))

    def read(self, value):
        """The number of pairs, and the first keys and values."""
        return (dict.__len__(value), tuple(islice(self.keys(value), MOST_ITEMS)),
                tuple(islice(self.values(value), MOST_ITEMS)))

    def write(self, value, saved, write):
        """As for sequences; keys and values alternate."""
        size, keys, values = saved
        pairs = [f"{write(key)},{write(item)}" for key, item in zip(keys, values)]
        return "", f"[{','.join(pairs)}],{size - len(keys)}"


class Record:
    """Objects of the learner's classes: their fields, and those of named tuples."""

    kind = "object"

    def read(self, value):
        """The fields' names and values."""
        names, values = fields(value)
        if is_a(value, tuple):
            names, values = list(dict_of(type(value)).get("_fields", ())) , tuple.__getitem__(value, slice(None))
        pairs = [(name, each) for name, each in zip(names, values) if type(name) is str and not name.startswith("__")]
        return type(value), len(pairs), tuple(name for name, _ in pairs), tuple(each for _, each in pairs)

    def changed(self, value, saved):
        """Whether class, fields or their values are others than were saved."""
        cls, size, names, values = self.read(value)
        return (cls is not saved[0] or size != saved[1] or not all(map(is_, values, saved[3]))
                or not all(map(is_, names, saved[2])))

    def write(self, value, saved, write):
        """Class and names are the part that only a new object may change."""
        cls, size, names, values = saved
        head = f"{quote(class_name(cls))},[{','.join(map(quote, names[:MOST_ITEMS]))}]"
        return head, f"{head},[{','.join(map(write, values[:MOST_ITEMS]))}],{max(size - MOST_ITEMS, 0)}"


class Slotless(Record):
    """The usual object: all its fields in one dictionary, which can be compared without being copied."""

    def __init__(self, getter):
        self.getter = getter

    def changed(self, value, saved):
        """As for all objects, and quicker."""
        cls = type(value)
        own = self.getter(value, cls)
        return (cls is not saved[0] or len(own) != saved[1] or not all(map(is_, own.values(), saved[3]))
                or not all(map(is_, own, saved[2])))


RECORD = Record()
BUILT_IN = ((list, Sequence("list", list)), (set, Sequence("set", set)), (frozenset, Sequence("set", frozenset)),
            (deque, Sequence("deque", deque)), (OrderedDict, Map(OrderedDict)), (dict, Map(dict)),
            (array, Sequence("list", array)), (tuple, Sequence("tuple", tuple)))


def reader_of(cls):
    """How objects of a class are looked at; None for what is described in words."""
    if any(base is EnumType for base in mro_of(type(cls))):
        return None
    if cls is not tuple and type(dict_of(cls).get("_fields")) is tuple and any(base is tuple for base in mro_of(cls)):
        return RECORD
    for base in mro_of(cls):
        for each, reader in BUILT_IN:
            if each is base:
                return reader
        if base is BaseException or base is type:
            return None
    return _plain_record(cls) if dict_of(cls).get("__module__") == "__main__" else None


def _plain_record(cls):
    getter = None
    for base in mro_of(cls):
        own = dict_of(base)
        if any(type(entry) is MemberDescriptorType for entry in own.values()):
            return RECORD
        if "__dict__" in own and getter is None and type(own["__dict__"]) is GetSetDescriptorType:
            getter = own["__dict__"].__get__
    return Slotless(getter) if getter else RECORD


class Entry:
    """An object that was told."""

    __slots__ = ("value", "reader", "ref", "number", "saved", "head", "body")


class Heap:
    """All objects told so far, and what there is to tell of them."""

    def __init__(self):
        self.entries = {}
        self.pending = []
        self.readers = {}
        self.number = 0

    def write(self, value):
        """A VALUE; an object met for the first time will be told with this step."""
        plain = PLAIN.get(id(type(value)))
        if plain:
            return plain(value)
        entry = self.entries.get(id(value))
        return entry.ref if entry else self._first(value)

    def _first(self, value):
        cls = type(value)
        found = self.readers.get(id(cls))
        if found is None:
            found = self.readers[id(cls)] = (cls, reader_of(cls))
        if found[1] is None or len(self.entries) >= MOST_OBJECTS:
            return self._described(value)
        entry = Entry()
        self.number += 1
        entry.value, entry.reader, entry.number = value, found[1], self.number
        entry.ref = f'{{"ref":{self.number}}}'
        entry.saved = found[1].read(value)
        self.entries[id(value)] = entry
        self.pending.append(entry)
        return entry.ref

    @staticmethod
    def _described(value):
        for base, write in ((int, _int), (float, PLAIN[id(float)]), (str, PLAIN[id(str)])):
            if is_a(value, base) and not is_a(type(value), EnumType):
                return write(base.__getitem__(value, slice(None)) if base is str else base.__pos__(value))
        return text_of(value) if len(mro_of(type(value))) < 3 else f'{{"text":{quote(cut(named(value)))}}}'

    def look(self):
        """What has changed since the last look: the operations on objects, new ones first."""
        sets = []
        for entry in self.entries.values():
            if entry.reader.kind != "tuple" and entry.reader.changed(entry.value, entry.saved):
                sets.append(entry)
        told = [operation for operation in map(self._again, sets) if operation]
        return self.told_new() + told

    def _again(self, entry):
        entry.saved = entry.reader.read(entry.value)
        head, body = entry.reader.write(entry.value, entry.saved, self.write)
        if body == entry.body:
            return None
        entry.body = body
        if head == entry.head:
            return f'["set",{entry.number},{body}]'
        entry.head = head
        return f'["new",{entry.number},"{entry.reader.kind}",{body}]'

    def told_new(self):
        """The operations for the objects met since this was asked for; telling one may lead to others."""
        told = []
        for entry in self.pending:
            entry.head, entry.body = entry.reader.write(entry.value, entry.saved, self.write)
            told.append(f'["new",{entry.number},"{entry.reader.kind}",{entry.body}]')
        self.pending.clear()
        return told
