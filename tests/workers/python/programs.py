# Forty programs that between them use what the language has. Each is run under the recorder and under a plain tracer.
# ---- assignment and while
n = 5
total = 0
while n > 0:
    total += n
    n -= 1
else:
    total += 100
# ---- for with break and else
found = None
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        found = n
        if n > 10:
            break
# ---- continue
odd = []
for n in range(6):
    if n % 2 == 0:
        continue
    odd.append(n)
# ---- function calls
def add(a, b=2, *rest, c=3, **more):
    return a + b + c + len(rest) + len(more)
add(1)
add(1, 5, 6, 7, c=1, d=2)
# ---- recursion
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(6)
# ---- mutual recursion
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
even(7)
# ---- generator
def upto(n):
    i = 0
    while i < n:
        yield i
        i += 1
for each in upto(3):
    each += 1
list(upto(2))
# ---- generator with send and close
def echo():
    got = None
    try:
        while True:
            got = yield got
    finally:
        got = "closed"
g = echo()
next(g)
g.send(4)
g.close()
# ---- yield from
def inner():
    yield 1
    return 5
def outer():
    x = yield from inner()
    yield x
list(outer())
# ---- generator expression
squares = sum(x * x for x in range(4) if x != 2)
# ---- comprehensions
rows = [[r * c for c in range(3)] for r in range(3)]
flat = {v for row in rows for v in row}
index = {v: i for i, v in enumerate(sorted(flat))}
# ---- comprehension over lines
values = [
    x + 1
    for x in range(3)
    if x != 1
]
# ---- closure
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
c = counter()
c()
c()
# ---- lambda and sort key
words = ["pear", "fig", "apple"]
words.sort(key=lambda w: (len(w), w))
# ---- class
class Point:
    kind = "point"
    def __init__(self, x):
        self.x = x
    def moved(self, by):
        return Point(self.x + by)
p = Point(1).moved(3)
# ---- inheritance and super
class A:
    def hello(self):
        return 1
class B(A):
    def hello(self):
        return super().hello() + 1
B().hello()
# ---- property and static
class T:
    def __init__(self):
        self._c = 1
    @property
    def c(self):
        return self._c
    @c.setter
    def c(self, value):
        self._c = value
    @staticmethod
    def zero():
        return 0
    @classmethod
    def make(cls):
        return cls()
t = T.make()
t.c = t.c + T.zero()
# ---- operators
class V:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return V(self.n + other.n)
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
    def __hash__(self):
        return self.n
x = V(1) + V(2)
s = {V(1), V(1)}
m = sorted([V(3), V(1)])
# ---- iterator class
class Down:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
list(Down(2))
for each in Down(1):
    pass
# ---- try except
def safe(f):
    try:
        return f()
    except ZeroDivisionError as error:
        return str(error)
    except (KeyError, IndexError):
        return None
    finally:
        pass
safe(lambda: 1 / 0)
safe(lambda: [][1])
safe(lambda: 3)
# ---- try else and re-raise
def go(n):
    try:
        if n:
            raise ValueError(n)
    except ValueError:
        raise
    else:
        return 1
for n in (0, 1):
    try:
        go(n)
    except ValueError:
        pass
# ---- exception through calls
def a():
    b()
def b():
    raise RuntimeError("deep")
try:
    a()
except RuntimeError:
    pass
# ---- exception chain
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("v") from e
except ValueError:
    ok = 1
# ---- custom exception
class Bad(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.n = n
try:
    raise Bad(4)
except Bad as bad:
    n = bad.n
# ---- finally with return
def f():
    for i in range(3):
        try:
            return i
        finally:
            i = 7
f()
# ---- uncaught
def f(n):
    return 1 / n
f(0)
# ---- with
class Open:
    def __enter__(self):
        return 5
    def __exit__(self, kind, value, tb):
        return kind is KeyError
with Open() as v:
    v += 1
with Open():
    raise KeyError
with Open(), Open():
    pass
# ---- contextmanager
from contextlib import contextmanager
@contextmanager
def region():
    x = 1
    yield x
    x = 2
with region() as r:
    r += 1
# ---- match
def kind(v):
    match v:
        case 0:
            return "zero"
        case [x, y]:
            return x + y
        case {"k": k, **rest}:
            return k
        case str() as s if len(s) > 2:
            return s
        case int() | float():
            return "number"
        case _:
            return None
for v in (0, [1, 2], {"k": 3}, "long", "s", 4.5):
    kind(v)
# ---- match class
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
match P(1, 2):
    case P(x=0):
        r = 0
    case P(x, y):
        r = x + y
# ---- decorator
def twice(f):
    def inner(*args):
        return f(f(*args))
    return inner
@twice
def plus(n):
    return n + 1
plus(3)
# ---- unpacking and walrus
a, *b = [1, 2, 3]
a, b = b, a
while (n := len(a)) > 1:
    a.pop()
first, (second, third) = 1, (2, 3)
# ---- global and del
g = 1
def change():
    global g, h
    g = 2
    h = 3
change()
del h
# ---- nested data
from collections import defaultdict, deque, Counter
graph = defaultdict(list)
for a, b in [(1, 2), (1, 3), (2, 3)]:
    graph[a].append(b)
seen, queue = {1}, deque([1])
while queue:
    node = queue.popleft()
    for other in graph[node]:
        if other not in seen:
            seen.add(other)
            queue.append(other)
counts = Counter("hello")
# ---- memo
from functools import cache
@cache
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)
ways(6)
# ---- conditional expressions over lines
x = 3
y = (
    "big"
    if x > 2
    else "small"
)
z = x > 1 and x < 5 or x == 9
assert y == "big", "never"
# ---- one line
for i in range(2): x = i; y = i
if x: pass
# ---- long statement
def g(n):
    return n
total = (g(1)
         + g(2)
         + g(3))
call = dict(
    a=g(1),
    b=g(2),
)
# ---- enum and f-string
from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = 2
names = [f"{c.name:>5}" for c in Color]
# ---- heap and bisect
import heapq, bisect
h = []
for n in (5, 1, 4):
    heapq.heappush(h, n)
low = heapq.heappop(h)
at = bisect.bisect([1, 2, 3], 2)
# ---- async
async def one():
    return 1
async def two():
    return await one() + 1
try:
    two().send(None)
except StopIteration as stop:
    value = stop.value
# ---- metaclass and init_subclass
class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        return made
class Base(metaclass=Meta):
    def __init_subclass__(cls):
        cls.tag = cls.__name__
class Sub(Base):
    pass
Sub()
