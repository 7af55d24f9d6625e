"""The world a run finds: nothing of an earlier run, a fixed seed, and no way to the page, the network or the harness's tools.

The memory of the interpreter is put back before each request (see worker.mjs), so what is here matters between the cases of one
request. The clock stands still on the JavaScript side.
"""

import builtins
import functools
import gc
import io
import os
import posix
import random
import signal
import sys
import warnings

from caching import cache, lru_cache
from faults import FILE
from output import Output
from values import ListNode, TreeNode, given

# What would lead out of the language, or needs what a browser does not have.
BLOCKED = frozenset("""
    js pyodide pyodide_js _pyodide _pyodide_core micropip ctypes _ctypes socket _socket ssl _ssl select selectors subprocess
    _posixsubprocess multiprocessing urllib http ftplib smtplib webbrowser _testcapi _testinternalcapi _testlimitedcapi
    _remote_debugging faulthandler _interpreters _xxtestfuzz fcntl mmap termios pty tty""".split())

# Frames, not bytes: Python's calls take no room on the machine's stack. The usual limit of 1,000, doubled, since the cache of
# functools is written in Python here and takes a frame of its own.
USUAL_DEPTH = 2_050
DEEPEST = 45_000
SEED = 20_260_101

# The harness's own references, which a program cannot change.
set_recursion_limit = sys.setrecursionlimit
settrace = sys.settrace
monitoring = sys.monitoring
_seed = random.Random.seed
_builtins = dict(builtins.__dict__)
_urandom = random.Random(SEED)
_taken = {}


class _Guard:
    """Finds modules before all others, and does not find the blocked ones."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        """None lets the next finder look."""
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"'{name}' is not available here: a program reaches neither the page nor the network",
                                      name=name)


def _random_bytes(size, *_):
    return _urandom.randbytes(size)


def _seeded(self, a=None, version=2):
    _seed(self, SEED if a is None else a, version)


def _depth(limit):
    if type(limit) is not int:
        raise TypeError("the recursion limit is a whole number")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    set_recursion_limit(min(max(2 * limit + 50, USUAL_DEPTH), DEEPEST))


def _leave(code=0, *_):
    raise SystemExit(code)


def _nothing(*_, **__):
    return None


def close_off():
    """Once, before a snapshot: puts harmless functions in the place of what would break the language, its clock or its dice."""
    random.Random.seed = _seeded
    os.urandom = posix.urandom = random._urandom = _random_bytes
    os._exit = posix._exit = os.abort = posix.abort = os.kill = posix.kill = signal.raise_signal = _leave
    sys.settrace = sys.setprofile = sys.breakpointhook = _nothing
    sys.setrecursionlimit = _depth
    functools.lru_cache, functools.cache = lru_cache, cache
    builtins.exit = builtins.quit = _leave
    _builtins.clear()
    _builtins.update(builtins.__dict__)
    warnings.simplefilter("ignore")
    gc.collect()
    gc.freeze()


def lock():
    """Once, when the interpreter stands: takes the modules that lead out of the language."""
    for name in list(sys.modules):
        if name.partition(".")[0] in BLOCKED:
            _taken[name] = sys.modules.pop(name)
    sys.meta_path.insert(0, _Guard)


def unlock():
    """Gives the modules back, for a snapshot: Pyodide looks for its own when it starts from one."""
    sys.modules.update(_taken)
    sys.meta_path.remove(_Guard)


class World:
    """One run's surroundings."""

    def __init__(self, limits, stdin=""):
        self.output = Output(limits["output"])
        builtins.__dict__.clear()
        builtins.__dict__.update(_builtins)
        sys.stdout = sys.stderr = self.output
        sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "replace")), encoding="utf-8")
        sys.argv = [FILE]
        _urandom.seed(SEED)
        random.seed(SEED)
        set_recursion_limit(USUAL_DEPTH)
        self.globals = self._module()

    @staticmethod
    def _module():
        module = type(sys)("__main__")
        sys.modules["__main__"] = module
        given.update(ListNode=_copy(ListNode), TreeNode=_copy(TreeNode))
        module.__dict__.update(given, __builtins__=builtins, __file__=FILE)
        return module.__dict__


def _copy(cls):
    """A class as it was before any program changed it."""
    own = {name: entry for name, entry in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    return type(cls)(cls.__name__, (), own | {"__module__": "__main__"})
