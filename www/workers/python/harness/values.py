"""JSON to the values a question's function takes, and back, with a clear sentence where a value does not fit its type."""

from _json import encode_basestring
from collections import deque
from types import FunctionType, GeneratorType

from looking import NOTHING, class_name, field, is_a

MOST_ITEMS = 2_000_000
FAR = {"inf": float("inf"), "-inf": float("-inf"), "nan": float("nan")}


class Misfit(Exception):
    """A value does not fit its type; the text says what was returned and what was expected."""


class ListNode:
    """A node of a singly linked list."""

    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

    def __repr__(self):
        return f"ListNode({self.val!r})"


class TreeNode:
    """A node of a binary tree."""

    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

    def __repr__(self):
        return f"TreeNode({self.val!r})"


# The classes as the program of the present run finds them; set for each run.
given = {"ListNode": ListNode, "TreeNode": TreeNode}


def quote(text):
    """A text as JSON; halves of characters, which JSON has no place for, are replaced."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return encode_basestring(text)


def parse(of):
    """A type as written in a question's file, as nested tuples: `list<list<int>>` is ("list", ("list", ("int",)))."""
    name, _, inner = of.partition("<")
    if name == "graph":
        return ("list", ("list", ("int",)))
    if name == "grid":
        return ("list", ("list", parse(inner[:-1])))
    if name == "list":
        return ("list", parse(inner[:-1]))
    return (name,)


def build(data, of):
    """The value a program is given for JSON data of a type. Lists are taken over, not copied."""
    kind = of[0]
    if kind == "list":
        if of[1][0] in ("list", "float"):
            return [build(item, of[1]) for item in data]
        return data
    if kind == "float":
        return FAR[data["float"]] if type(data) is dict else float(data)
    if kind == "linked-list":
        return _linked(data)
    if kind == "binary-tree":
        return _tree(data)
    return data


def _linked(data):
    first, node = None, given["ListNode"]
    for item in reversed(data):
        first = node(item, first)
    return first


def _tree(data):
    make = given["TreeNode"]
    nodes = [None if item is None else make(item) for item in data]
    at = 1
    for node in nodes:
        if node is not None:
            node.left = nodes[at] if at < len(nodes) else None
            node.right = nodes[at + 1] if at + 1 < len(nodes) else None
            at += 2
    return nodes[0] if nodes else None


EXPECTED = {
    "int": "a whole number", "float": "a number", "bool": "True or False", "string": "a text", "list": "a list",
    "linked-list": "the first node of a linked list", "binary-tree": "the root of a binary tree",
}
HINTS = {
    ("nothing", "list"): " (an empty list is [])", ("nothing", "string"): ' (an empty text is "")',
    ("list", "linked-list"): " (an empty one is None)", ("list", "binary-tree"): " (an empty one is None)",
    ("tuple", "list"): " ([a, b] is a list, (a, b) is not)",
}
KINDS = ((list, "list"), (tuple, "tuple"), (dict, "dictionary"), (set, "set"), (frozenset, "frozen set"), (deque, "deque"),
         (str, "text"), (int, "number"), (float, "number"), (GeneratorType, "generator"), (FunctionType, "function"))


def kind_of(value):
    """In one word, what a value is, or None for an object of some class."""
    if value is None:
        return "nothing"
    return next((kind for cls, kind in KINDS if is_a(value, cls)), None)


def said(value):
    """What a value is, as a part of a sentence."""
    if value is None or value is True or value is False:
        return "nothing" if value is None else f"{value}"
    kind = kind_of(value)
    if kind == "number":
        if is_a(value, float):
            return f"the number {float.__repr__(value)}"
        return f"the number {int.__repr__(value)}" if int.bit_length(value) < 200 else "a very large number"
    if kind == "text":
        return f"the text {quote(str.__getitem__(value, slice(0, 40)))}"
    return f"a {kind}" if kind else f"an object of class {class_name(type(value))}"


def misfit(value, of, path=""):
    """The error for a value that is not of the type `of`; `path` says where in the answer it stands, such as `[2]`."""
    hint = HINTS.get((kind_of(value), of[0]), "")
    at = f" at {path}" if path else ""
    return Misfit(f"returned {said(value)}{at} where {EXPECTED[of[0]]} was expected{hint}")


def write(value, of, path=""):
    """A value as JSON text of the type `of`; raises Misfit."""
    return WRITERS[of[0]](value, of, path)


def _write_int(value, of, path):
    if value is True or value is False or not is_a(value, int):
        raise misfit(value, of, path)
    if int.bit_length(value) > 63:
        raise Misfit(f"returned {said(value)}{' at ' + path if path else ''}, which is beyond 64 bits")
    return int.__repr__(value)


def _write_float(value, of, path):
    if not is_a(value, float):
        return _write_int(value, of, path)
    text = float.__repr__(value)
    return f'{{"float":"{text}"}}' if text in FAR else text


def _write_bool(value, of, path):
    if value is not True and value is not False:
        raise misfit(value, of, path)
    return "true" if value else "false"


def _write_string(value, of, path):
    if not is_a(value, str):
        raise misfit(value, of, path)
    return quote(str.__getitem__(value, slice(None)))


def _is_small(value):
    return type(value) is int and -1 << 63 <= value < 1 << 63


def _write_list(value, of, path):
    if not is_a(value, list):
        raise misfit(value, of, path)
    if list.__len__(value) > MOST_ITEMS:
        raise Misfit(f"returned a list of {list.__len__(value)} items, more than an answer can have")
    inner, one = of[1], WRITERS[of[1][0]]
    if inner[0] == "int" and all(map(_is_small, list.__iter__(value))):
        return f"[{','.join(map(int.__repr__, list.__iter__(value)))}]"
    return "[" + ",".join([one(item, inner, f"{path}[{at}]") for at, item in enumerate(list.__iter__(value))]) + "]"


def _write_linked(value, of, path):
    numbers, items, node = {}, [], value
    while node is not None:
        if id(node) in numbers:
            raise Misfit(f"returned a cycle: the list comes back to its node {numbers[id(node)]} (of {len(items)})")
        val, after = field(node, "val"), field(node, "next")
        if val is NOTHING or after is NOTHING:
            raise misfit(value, of, path) if node is value else _stray(node, "next", "a node", len(items))
        if len(items) >= MOST_ITEMS:
            raise Misfit("returned a linked list that is longer than an answer can be")
        numbers[id(node)] = len(items) + 1
        items.append(_node_value(val, len(items) + 1))
        node = after
    return "[" + ",".join(items) + "]"


def _stray(value, link, wanted, number):
    return Misfit(f"returned a linked list whose node {number} has {said(value)} as {link} where {wanted} was expected")


def _node_value(val, number):
    if val is True or val is False or not is_a(val, int) or int.bit_length(val) > 63:
        raise Misfit(f"returned {said(val)} as the value of node {number} where a whole number was expected")
    return int.__repr__(val)


def _write_tree(value, of, path):
    items, seen, level = [], set(), [value]
    for node in level:
        if node is None:
            items.append("null")
            continue
        val, left, right = field(node, "val"), field(node, "left"), field(node, "right")
        if val is NOTHING or left is NOTHING or right is NOTHING:
            raise misfit(node, of, path)
        if id(node) in seen:
            raise Misfit(f"returned a tree in which the node with value {said_value(val)} is met twice")
        if len(items) >= MOST_ITEMS:
            raise Misfit("returned a tree that is larger than an answer can be")
        seen.add(id(node))
        items.append(_node_value(val, len(seen)))
        level += (left, right)
    while items and items[-1] == "null":
        items.pop()
    return "[" + ",".join(items) + "]"


def said_value(val):
    """A node's value inside a sentence."""
    return said(val).removeprefix("the number ")


WRITERS = {
    "int": _write_int, "float": _write_float, "bool": _write_bool, "string": _write_string, "list": _write_list,
    "linked-list": _write_linked, "binary-tree": _write_tree,
}
