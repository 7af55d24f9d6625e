"""Searching a file system with filters that can be combined, results as they are found."""

from __future__ import annotations

import os
import stat
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatchcase


class Kind(Enum):
    FILE = "file"
    DIRECTORY = "directory"
    LINK = "link"


@dataclass(frozen=True)
class Entry:
    """What a search knows of one file or directory. Everything but `chunks` is there without opening it."""

    path: str
    kind: Kind
    size: int  # bytes
    modified: float  # seconds since 1970
    identity: tuple[int, int]  # device and inode: the same for two paths to one directory
    chunks: Callable[[], Iterable[bytes]] = field(repr=False, compare=False)  # opens and reads, in pieces

    @property
    def name(self) -> str:
        return self.path.rstrip("/").rpartition("/")[2]


class FileSystem(ABC):
    """All that a search needs of a file system. Each method may raise OSError."""

    @abstractmethod
    def entry(self, path: str) -> Entry:
        """The entry at a path; a link is not followed."""

    @abstractmethod
    def children(self, directory: Entry) -> Iterator[Entry]:
        """Entries of a directory, in no promised order, one after the other."""

    @abstractmethod
    def resolve(self, link: Entry) -> Entry:
        """What a link leads to, under the link's own path."""


# Filters


class Filter(ABC):
    """A question about one entry. Filters have no state, so one may be used in many searches at once."""

    cost = 1  # relative; 1: looks at the entry alone, 1000: reads the file

    @abstractmethod
    def matches(self, entry: Entry) -> bool: ...

    def __and__(self, other: Filter) -> Filter:
        return All([self, other])

    def __or__(self, other: Filter) -> Filter:
        return Any([self, other])

    def __invert__(self) -> Filter:
        return Not(self)


class All(Filter):
    """True if every part is; cheap parts are asked first. Without parts it is true."""

    def __init__(self, parts: Iterable[Filter]):
        self.parts = sorted(parts, key=lambda part: part.cost)
        self.cost = sum(part.cost for part in self.parts)

    def matches(self, entry: Entry) -> bool:
        return all(part.matches(entry) for part in self.parts)


class Any(Filter):
    """True if some part is; cheap parts are asked first. Without parts it is false."""

    def __init__(self, parts: Iterable[Filter]):
        self.parts = sorted(parts, key=lambda part: part.cost)
        self.cost = sum(part.cost for part in self.parts)

    def matches(self, entry: Entry) -> bool:
        return any(part.matches(entry) for part in self.parts)


class Not(Filter):
    def __init__(self, part: Filter):
        self.part = part
        self.cost = part.cost

    def matches(self, entry: Entry) -> bool:
        return not self.part.matches(entry)


class IsKind(Filter):
    def __init__(self, kind: Kind):
        self.kind = kind

    def matches(self, entry: Entry) -> bool:
        return entry.kind is self.kind


class NameLike(Filter):
    """The whole name against a pattern with `*`, `?` and `[…]`; upper and lower case differ."""

    def __init__(self, pattern: str):
        self.pattern = pattern

    def matches(self, entry: Entry) -> bool:
        return fnmatchcase(entry.name, self.pattern)


class SizeBetween(Filter):
    """Both ends included, in bytes; files only, since a directory's size says nothing about its contents."""

    def __init__(self, low: int = 0, high: int | None = None):
        self.low, self.high = low, high

    def matches(self, entry: Entry) -> bool:
        if entry.kind is not Kind.FILE or entry.size < self.low:
            return False
        return self.high is None or entry.size <= self.high


class ModifiedSince(Filter):
    def __init__(self, moment: float):
        self.moment = moment

    def matches(self, entry: Entry) -> bool:
        return entry.modified >= self.moment


class ContentHas(Filter):
    """The file's bytes contain some others. Reads in pieces, so memory does not grow with the file."""

    cost = 1000

    def __init__(self, wanted: bytes):
        self.wanted = wanted

    def matches(self, entry: Entry) -> bool:
        if entry.kind is not Kind.FILE:
            return False
        tail = b""
        for chunk in entry.chunks():
            window = tail + chunk
            if self.wanted in window:
                return True
            # A match may lie across the border, so keep one byte less than a whole match.
            keep = len(self.wanted) - 1
            tail = window[-keep:] if keep > 0 else b""
        return not self.wanted


# The search


@dataclass(frozen=True)
class Fault:
    """Something that could not be looked at. The search goes on without it."""

    path: str
    reason: str


class Search:
    """Walks a tree in depth and hands out matching entries as it finds them.

    `enter` decides which directories below the root are opened; it has no say in which entries are results. With
    `follow_links` every directory is opened at most once, however many links lead to it, so a loop ends.
    """

    def __init__(
        self,
        files: FileSystem,
        *,
        enter: Filter | None = None,
        follow_links: bool = False,
        max_depth: int | None = None,
        on_fault: Callable[[Fault], None] = lambda fault: None,
    ):
        self._files = files
        self._enter = enter or All([])
        self._follow_links = follow_links
        self._max_depth = max_depth
        self._on_fault = on_fault

    def find(self, root: str, wanted: Filter) -> Iterator[Entry]:
        """Nothing is read before the first result is asked for, and nothing after the last."""
        opened: set[tuple[int, int]] = set()
        start = self._guarded(root, lambda: self._follow(self._files.entry(root)))
        if start is None:
            return
        # One open listing for each level: memory grows with the depth of the tree, not with its size.
        levels: list[Iterator[Entry]] = [iter([start])]
        while levels:
            entry = self._next(levels)
            if entry is None:
                continue
            entry = self._guarded(entry.path, lambda: self._follow(entry)) or entry
            if self._guarded(entry.path, lambda: wanted.matches(entry)):
                yield entry
            depth = len(levels) - 1
            if self._should_enter(entry, depth, opened):
                children = self._guarded(entry.path, lambda: self._files.children(entry))
                if children is not None:
                    levels.append(self._safely(entry.path, children))

    def _next(self, levels: list[Iterator[Entry]]) -> Entry | None:
        entry = next(levels[-1], None)
        if entry is None:
            levels.pop()
        return entry

    def _follow(self, entry: Entry) -> Entry:
        if self._follow_links and entry.kind is Kind.LINK:
            return self._files.resolve(entry)
        return entry

    def _should_enter(self, entry: Entry, depth: int, opened: set[tuple[int, int]]) -> bool:
        if entry.kind is not Kind.DIRECTORY:
            return False
        if self._max_depth is not None and depth >= self._max_depth:
            return False
        if depth > 0 and not self._guarded(entry.path, lambda: self._enter.matches(entry)):
            return False
        if self._follow_links:  # without links a directory has one path, and nothing need be remembered
            if entry.identity in opened:
                return False
            opened.add(entry.identity)
        return True

    def _safely(self, path: str, children: Iterator[Entry]) -> Iterator[Entry]:
        try:
            yield from children
        except OSError as error:
            self._on_fault(Fault(path, error.strerror or str(error)))

    def _guarded(self, path: str, action):
        try:
            return action()
        except OSError as error:
            self._on_fault(Fault(path, error.strerror or str(error)))
            return None


# Two file systems: the real one, and one in memory for tests


class DiskFileSystem(FileSystem):
    CHUNK = 1 << 16

    def entry(self, path: str) -> Entry:
        return self._entry(path, os.lstat(path))

    def children(self, directory: Entry) -> Iterator[Entry]:
        with os.scandir(directory.path) as listing:
            for item in listing:
                try:
                    found = item.stat(follow_symlinks=False)
                except FileNotFoundError:
                    continue  # removed since it was listed: then it is not there, and the others still are
                yield self._entry(item.path, found)

    def resolve(self, link: Entry) -> Entry:
        return self._entry(link.path, os.stat(link.path))

    def _entry(self, path: str, found: os.stat_result) -> Entry:
        kind = Kind.FILE
        if stat.S_ISDIR(found.st_mode):
            kind = Kind.DIRECTORY
        elif stat.S_ISLNK(found.st_mode):
            kind = Kind.LINK
        identity = (found.st_dev, found.st_ino)
        return Entry(path, kind, found.st_size, found.st_mtime, identity, lambda: self._read(path))

    def _read(self, path: str) -> Iterator[bytes]:
        with open(path, "rb") as file:
            while chunk := file.read(self.CHUNK):
                yield chunk


@dataclass
class _Node:
    number: int
    kind: Kind
    data: bytes = b""
    modified: float = 0
    target: str = ""
    denied: bool = False
    children: dict[str, _Node] = field(default_factory=dict)


class MemoryFileSystem(FileSystem):
    """Small, exact, and it counts what a search does to it."""

    def __init__(self, chunk: int = 4):
        self._nodes: list[_Node] = []
        self._root = self._new(Kind.DIRECTORY)
        self._chunk = chunk
        self.listed: list[str] = []
        self.read: list[str] = []

    def add(self, path: str, kind: Kind = Kind.FILE, **about) -> MemoryFileSystem:
        node, parts = self._root, [part for part in path.split("/") if part]
        for part in parts[:-1]:
            node = node.children.setdefault(part, self._new(Kind.DIRECTORY))
        node.children[parts[-1]] = self._new(kind, **about)
        return self

    def entry(self, path: str) -> Entry:
        return self._entry(path, self._walk(path))

    def children(self, directory: Entry) -> Iterator[Entry]:
        node = self._nodes[directory.identity[1]]
        if node.denied:
            raise PermissionError(13, "Permission denied")
        self.listed.append(directory.path)
        base = directory.path.rstrip("/")
        return iter([self._entry(f"{base}/{name}", child) for name, child in node.children.items()])

    def resolve(self, link: Entry) -> Entry:
        node = self._nodes[link.identity[1]]
        for _ in range(40):
            if node.kind is not Kind.LINK:
                return self._entry(link.path, node)
            node = self._walk(node.target)
        raise OSError(40, "Too many levels of symbolic links")

    def _new(self, kind: Kind, **about) -> _Node:
        node = _Node(len(self._nodes), kind, **about)
        self._nodes.append(node)
        return node

    def _walk(self, path: str) -> _Node:
        node = self._root
        for part in (part for part in path.split("/") if part):
            if part not in node.children:
                raise FileNotFoundError(2, "No such file or directory")
            node = node.children[part]
        return node

    def _entry(self, path: str, node: _Node) -> Entry:
        return Entry(path, node.kind, len(node.data), node.modified, (0, node.number), lambda: self._chunks(path, node))

    def _chunks(self, path: str, node: _Node) -> Iterator[bytes]:
        if node.denied:
            raise PermissionError(13, "Permission denied")
        self.read.append(path)
        for start in range(0, len(node.data), self._chunk):
            yield node.data[start : start + self._chunk]


def sample() -> MemoryFileSystem:
    files = MemoryFileSystem()
    files.add("/srv/app/main.py", data=b"import json\n", modified=200)
    files.add("/srv/app/notes.txt", data=b"call json later", modified=300)
    files.add("/srv/app/cache/old.py", data=b"x" * 50, modified=100)
    files.add("/srv/logs/big.log", data=b"y" * 4000, modified=400)
    files.add("/srv/secret", Kind.DIRECTORY, denied=True)
    files.add("/srv/app/loop", Kind.LINK, target="/srv")
    files.add("/srv/app/gone", Kind.LINK, target="/nowhere")
    return files


def paths(found: Iterable[Entry]) -> list[str]:
    return [entry.path for entry in found]


if __name__ == "__main__":
    files = sample()
    everything = All([])

    # Filters combine, and a combination is a filter.
    small_python = NameLike("*.py") & SizeBetween(high=20)
    assert paths(Search(files).find("/srv", small_python)) == ["/srv/app/main.py"]
    recent_or_large = ModifiedSince(300) | SizeBetween(low=1000)
    assert paths(Search(files).find("/srv", recent_or_large & IsKind(Kind.FILE))) == [
        "/srv/app/notes.txt",
        "/srv/logs/big.log",
    ]
    assert paths(Search(files).find("/srv", ~NameLike("*.py") & SizeBetween(high=20))) == ["/srv/app/notes.txt"]

    # A directory that may not be opened is reported, and the rest is still found.
    faults: list[Fault] = []
    found = paths(Search(files, on_fault=faults.append).find("/srv", IsKind(Kind.FILE)))
    assert len(found) == 4 and faults == [Fault("/srv/secret", "Permission denied")]

    # Results come while the walk is going on: after the first, only its own directories have been listed.
    files = sample()
    assert next(Search(files).find("/srv", NameLike("*.py"))).name == "main.py"
    assert files.listed == ["/srv", "/srv/app"]

    # `enter` keeps the walk out of a directory; a filter on results does not.
    found = paths(Search(files, enter=~NameLike("cache")).find("/srv", NameLike("*.py")))
    assert found == ["/srv/app/main.py"]
    assert paths(Search(files, max_depth=1).find("/srv", NameLike("*"))) == ["/srv", "/srv/app", "/srv/logs", "/srv/secret"]

    # Links are not followed unless asked for; then a loop ends and a dangling link is reported.
    assert "/srv/app/loop" in paths(Search(files).find("/srv", IsKind(Kind.LINK)))
    faults = []
    found = paths(Search(files, follow_links=True, on_fault=faults.append).find("/srv", IsKind(Kind.FILE)))
    assert len(found) == 4
    assert [fault.path for fault in faults] == ["/srv/app/gone", "/srv/secret"]

    # Contents: across the border of two pieces, and only where cheaper filters have not said no.
    files = sample()
    has_json = ContentHas(b"json") & NameLike("*.txt")
    assert paths(Search(files).find("/srv", has_json)) == ["/srv/app/notes.txt"]
    assert files.read == ["/srv/app/notes.txt"]
    assert not ContentHas(b"jsonx").matches(files.entry("/srv/app/main.py"))
    assert ContentHas(b"").matches(files.entry("/srv/app/main.py"))
    assert paths(Search(files).find("/missing", everything)) == []

    # The same search on a real disk.
    import tempfile

    with tempfile.TemporaryDirectory() as top:
        os.makedirs(f"{top}/a/b")
        with open(f"{top}/a/b/deep.txt", "wb") as out:
            out.write(b"z" * (DiskFileSystem.CHUNK - 2) + b"needle")
        os.symlink(top, f"{top}/a/up")
        search = Search(DiskFileSystem(), follow_links=True)
        assert paths(search.find(top, ContentHas(b"needle"))) == [f"{top}/a/b/deep.txt"]
