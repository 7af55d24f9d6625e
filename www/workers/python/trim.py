"""Cuts the standard library down to what interview code uses, as bytecode, in an archive without compression. Run by the build."""

import io
import marshal
import zipfile
from importlib.util import MAGIC_NUMBER

# Modules that need a network, a screen, a disk, other processes or another program, and ones a browser has no use for.
DROPPED = frozenset("""
    _aix_support _android_support _apple_support _ios_support _osx_support _markupbase _py_abc _pydatetime _pydecimal _pyio _pyrepl
    _sysconfigdata__emscripten_wasm32-emscripten __hello__ __phello__ antigravity argparse bdb cProfile cmd code compileall
    configparser ctypes curses dbm doctest email ensurepip filecmp fileinput ftplib getopt getpass gettext gzip html http idlelib
    imaplib ipaddress lib2to3 mailbox mimetypes modulefinder multiprocessing netrc nturl2path optparse pdb pickletools pkgutil
    plistlib poplib profile pstats pty py_compile pyclbr pydoc pydoc_data quopri rlcompleter runpy shelve site-packages smtplib
    socketserver sqlite3 sre_compile sre_constants sre_parse symtable sysconfig tabnanny tarfile test this tkinter tomllib trace
    tracemalloc tty turtle turtledemo unittest urllib venv wave webbrowser wsgiref xml xmlrpc zipapp zoneinfo""".split())
ENCODINGS = frozenset("__init__ aliases ascii latin_1 utf_8 utf_8_sig utf_16 utf_16_le utf_16_be utf_32 cp437".split())
DROPPED_PARTS = ("importlib/metadata", "importlib/resources", "pyodide/http")


def wanted(name):
    """Whether a file of the library is kept."""
    top = name.split("/")[0].removesuffix(".py")
    if top == "encodings":
        return name.split("/")[1].removesuffix(".py") in ENCODINGS
    return top not in DROPPED and not name.startswith(DROPPED_PARTS)


def bytecode(name, source):
    """A file's bytecode. Texts about functions are left out, but for Pyodide's own, which copies some of them."""
    own = name.split("/")[0] in ("pyodide", "_pyodide")
    code = compile(source, f"/lib/python314.zip/{name}", "exec", dont_inherit=True, optimize=0 if own else 2)
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(code)


def trim(data):
    """The archive of the whole library as the archive of what is kept."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(result, "w", zipfile.ZIP_STORED) as kept:
        for name in sorted(whole.namelist()):
            if not name.endswith(".py") or not wanted(name):
                continue
            entry = zipfile.ZipInfo(f"{name}c", (2026, 1, 1, 0, 0, 0))
            kept.writestr(entry, bytecode(name, whole.read(name)))
    return result.getvalue()
