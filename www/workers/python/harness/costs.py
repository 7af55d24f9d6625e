"""What the linear built-ins cost: rewrites a file so that each place where one may stand reports how much it touches.

The lines stay where they are. What is reported is worked out from sizes before and after, never by asking the learner's classes.
"""

import ast
import bisect
import copy
import heapq
from collections import Counter, OrderedDict, defaultdict, deque
from types import BuiltinFunctionType

SIZED = (list, tuple, dict, set, frozenset, deque, str, bytes, bytearray, range, Counter, OrderedDict, defaultdict)
SIZED = {id(cls): cls for cls in SIZED}
LINEAR = {id(each): each for each in (list, tuple, set, frozenset, dict, deque, Counter, sum, min, max, any, all, heapq.heapify,
                                      copy.copy, copy.deepcopy, bisect.insort, bisect.insort_left, OrderedDict, str, bytearray)}
LOGARITHMIC = {id(each): each for each in (heapq.heappush, heapq.heappop, heapq.heapreplace, heapq.heappushpop,
                                           bisect.bisect, bisect.bisect_left, bisect.bisect_right)}
FUNCTIONS = frozenset("""list tuple set frozenset dict deque Counter sum min max any all heapify copy deepcopy insort insort_left
    OrderedDict str bytearray heappush heappop heapreplace heappushpop bisect bisect_left bisect_right sorted""".split())
WHOLE = frozenset("""remove count copy reverse rotate split rsplit replace find rfind strip lstrip rstrip lower upper title
    isalnum isalpha isdigit casefold swapcase translate splitlines partition issubset union intersection difference
    symmetric_difference""".split())
METHODS = WHOLE | frozenset("insert pop index extend extendleft sort join update startswith endswith".split()) | FUNCTIONS


def size(value):
    """How many items a value of the language's own has; nothing is asked of any other."""
    return len(value) if id(type(value)) in SIZED else 0


def sorting(items):
    """What sorting so many items costs."""
    return items * max(items.bit_length(), 1)


class Meter:
    """Adds up what is touched; its methods are what the rewritten file calls."""

    def __init__(self):
        self.touched = 0
        self.largest = 0
        self.calls = {"__made__": self.made, "__grow__": self.grow, "__in__": self.contains, "__walk__": self.walk,
                      "__call__": self.call, "__del__": self.delete, "__held__": self.held}

    def made(self, value):
        """A text or a list that an operator made."""
        if type(value) in (list, tuple, str, bytes):
            self.touched += len(value)
            self.held(value)
        return value

    def held(self, value):
        """The largest value that was ever made."""
        found = size(value)
        if found > self.largest and type(value) is not range:
            self.largest = found
        return value

    def grow(self, old, more):
        """What `+=` adds: a list grows in place, a text is written anew."""
        self.touched += size(more) + (size(old) if type(old) in (str, tuple, bytes) else 0)
        return more

    def contains(self, item, among):
        """`in`: a search in a list stops where it finds."""
        found = item in among
        if type(among) in (list, tuple) and found and type(item) in (int, str, float, bool, type(None)):
            self.touched += among.index(item) + 1
        elif type(among) in (list, tuple, deque, str):
            self.touched += len(among)
        return found

    def walk(self, items):
        """What a comprehension goes through."""
        self.touched += size(items)
        return items

    def delete(self, among, at):
        """`del`: what comes after moves up."""
        if type(among) is list:
            self.touched += len(among) - at % max(len(among), 1) if type(at) is int else len(among)
        del among[at]

    def call(self, called, /, *args, **named):
        """A call by a name that a built-in has too."""
        owner = called.__self__ if type(called) is BuiltinFunctionType else None
        if id(type(owner)) in SIZED:
            return self._method(called, owner, args, named)
        first = args[0] if args else None
        before = size(first)
        result = called(*args, **named)
        self.held(result)
        if called is sorted:
            self.touched += sorting(len(result))
        elif id(called) in LINEAR:
            self.touched += max(before, size(result) if type(called) is type else 0, len(args) if len(args) > 1 else 0)
        elif id(called) in LOGARITHMIC:
            self.touched += before.bit_length()
        return result

    def _method(self, called, owner, args, named):
        name, before = called.__name__, len(owner)
        result = self.held(called(*args, **named))
        first = args[0] if args else None
        if name in WHOLE or (name == "index" and type(owner) is not list):
            self.touched += before + size(first)
        elif name in ("insert", "pop") and type(owner) is list:
            at = first if type(first) is int else before
            self.touched += before - min(max(at + before if at < 0 else at, 0), before)
        elif name in ("insert", "pop", "startswith", "endswith"):
            self.touched += before if name == "insert" else size(first)
        elif name == "index":
            self.touched += result + 1
        elif name == "sort":
            self.touched += sorting(before)
        elif name == "join":
            self.touched += len(result)
        else:
            self.touched += size(first)
        return result


def _load(name):
    return ast.Name(name, ast.Load())


class Rewriter(ast.NodeTransformer):
    """Puts the meter's calls in."""

    def _call(self, node, name, *args, keywords=()):
        return ast.copy_location(ast.Call(_load(name), list(args), list(keywords)), node)

    def visit_ListComp(self, node):
        """A list, a set or a map that a comprehension makes."""
        self.generic_visit(node)
        return self._call(node, "__held__", node)

    visit_SetComp = visit_DictComp = visit_ListComp

    def visit_Compare(self, node):
        """`a in b` and `a not in b`."""
        self.generic_visit(node)
        if len(node.ops) > 1 or type(node.ops[0]) not in (ast.In, ast.NotIn):
            return node
        found = self._call(node, "__in__", node.left, node.comparators[0])
        return found if type(node.ops[0]) is ast.In else ast.copy_location(ast.UnaryOp(ast.Not(), found), node)

    def visit_Subscript(self, node):
        """A slice that is read."""
        self.generic_visit(node)
        is_read = type(node.ctx) is ast.Load and type(node.slice) is ast.Slice
        return self._call(node, "__made__", node) if is_read else node

    def visit_BinOp(self, node):
        """`a + b` and `a * b`."""
        self.generic_visit(node)
        return self._call(node, "__made__", node) if type(node.op) in (ast.Add, ast.Mult) else node

    def visit_AugAssign(self, node):
        """`a += b`."""
        self.generic_visit(node)
        if type(node.op) is ast.Add:
            old = _load(node.target.id) if type(node.target) is ast.Name else ast.Constant(None)
            node.value = self._call(node.value, "__grow__", old, node.value)
        return node

    def visit_Delete(self, node):
        """`del a[i]`."""
        self.generic_visit(node)
        target = node.targets[0]
        if len(node.targets) > 1 or type(target) is not ast.Subscript or type(target.slice) is ast.Slice:
            return node
        target.value.ctx = ast.Load()
        return ast.copy_location(ast.Expr(self._call(node, "__del__", target.value, target.slice)), node)

    def visit_comprehension(self, node):
        """What is gone through."""
        self.generic_visit(node)
        if not node.is_async:
            node.iter = self._call(node.iter, "__walk__", node.iter)
        return node

    def visit_Call(self, node):
        """Calls by the names of built-ins."""
        self.generic_visit(node)
        name = node.func.id if type(node.func) is ast.Name else getattr(node.func, "attr", None)
        if name in (FUNCTIONS if type(node.func) is ast.Name else METHODS):
            return self._call(node, "__call__", node.func, *node.args, keywords=node.keywords)
        return node

    def visit_match_case(self, node):
        """Patterns are no expressions."""
        node.guard = node.guard and self.visit(node.guard)
        node.body = [self.visit(each) for each in node.body]
        return node

    def visit_JoinedStr(self, node):
        """Texts with values in them; their formats stay."""
        for each in node.values:
            if type(each) is ast.FormattedValue:
                each.value = self.visit(each.value)
        return self._call(node, "__made__", node)


def metered(text, name):
    """A file as code that reports its costs."""
    tree = Rewriter().visit(ast.parse(text, name))
    return compile(ast.fix_missing_locations(tree), name, "exec", dont_inherit=True)
