"""What stands in for standard output: keeps what is printed up to a limit and lets the program go on."""

from looking import is_a


class _Bytes:
    """The side of standard output that takes bytes."""

    def __init__(self, output):
        self._output = output

    def write(self, data):
        """Takes bytes as text in UTF-8."""
        data = bytes(data)
        self._output.write(data.decode("utf-8", "replace"))
        return len(data)

    def flush(self):
        """Nothing is held back."""


class Output:
    """A text stream that keeps the first `limit` bytes written to it."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    name = "<stdout>"
    mode = "w"
    closed = False
    line_buffering = True

    def __init__(self, limit):
        self._room = limit
        self._parts = []
        self.buffer = _Bytes(self)

    def write(self, text):
        """Keeps what there is room for."""
        if type(text) is not str:
            if not is_a(text, str):
                raise TypeError("write() argument must be str")
            text = str.__getitem__(text, slice(None))
        if self._room < 0 or not text:
            return len(text)
        size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        if size > self._room:
            kept = text.encode("utf-8", "replace")[:self._room].decode("utf-8", "ignore")
            self._parts.append(kept)
            self._room = -1
        else:
            self._parts.append(text)
            self._room -= size
        return len(text)

    def writelines(self, lines):
        """Writes one text after another."""
        for line in lines:
            self.write(line)

    def flush(self):
        """Nothing is held back."""

    def close(self):
        """Stays open: what follows is still kept."""

    def isatty(self):
        """No terminal."""
        return False

    def readable(self):
        """Only written to."""
        return False

    def writable(self):
        """Always."""
        return True

    def seekable(self):
        """Never."""
        return False

    def reconfigure(self, **_):
        """There is nothing to set."""

    def fileno(self):
        """There is no file behind it."""
        raise OSError("fileno")

    @property
    def cut(self):
        """Whether something was left out."""
        return self._room < 0

    def text(self):
        """All that was kept."""
        if len(self._parts) > 1:
            self._parts[:] = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def taken(self):
        """What was kept since this was asked for the last time; for a run that is looked at step by step."""
        text = "".join(self._parts)
        self._parts.clear()
        return text
