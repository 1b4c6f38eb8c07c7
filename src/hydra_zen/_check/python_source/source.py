"""The text of a Python file: its syntax tree, and the positions of its nodes."""

from __future__ import annotations

import ast
import io
import tokenize
from functools import cached_property
from pathlib import Path

from hydra_zen._base.silence import silence
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.python_source.newer_syntax import newer_syntax


class UnreadableSource(Exception):  # noqa: N818  it is caught where files are read
    """A file that is no Python source; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Source:
    """A Python file.

    Parameters
    ----------
    path : Path
    shown : str
        What findings call it.
    text : str
    tree : ast.Module
    """

    def __init__(self, path: Path, shown: str, text: str, tree: ast.Module) -> None:
        self.path = path
        self.shown = shown
        self.text = text
        self.tree = tree

    def start(self, node: ast.expr | ast.stmt | ast.keyword | ast.arg) -> int:
        """Return the offset of the first character of a node."""
        return self._offset(node.lineno, node.col_offset)

    def end(self, node: ast.expr | ast.stmt | ast.keyword | ast.arg) -> int:
        """Return the offset after the last character of a node."""
        return self._offset(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)

    def segment(self, node: ast.expr | ast.stmt) -> str:
        """Return the text of a node."""
        return self.text[self.start(node) : self.end(node)]

    def place(self, node: ast.expr | ast.stmt | ast.keyword | ast.arg, shift: int = 0) -> Place:
        """Return where a node starts, or the character `shift` of it."""
        column = self._offset(node.lineno, node.col_offset) - self._starts[node.lineno - 1]
        return Place(file=self.shown, line=node.lineno, column=column + 1 + shift)

    def place_before(self, node: ast.expr, length: int) -> Place:
        """Return where the last `length` characters of a node start."""
        line = node.end_lineno or node.lineno
        return Place(file=self.shown, line=line, column=self.end(node) - self._starts[line - 1] + 1 - length)

    def offset(self, line: int, column: int) -> int:
        """Return the offset at a line and column, both from 1."""
        return self._starts[line - 1] + column - 1

    def line_of(self, offset: int) -> str:
        """Return the text of the line around an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return self.text[start : len(self.text) if end < 0 else end]

    def _offset(self, line: int, column: int) -> int:
        start = self._starts[line - 1]
        if self._is_ascii:
            return start + column
        following = self._starts[line] if line < len(self._starts) else len(self.text)
        return start + len(self.text[start:following].encode()[:column].decode(errors="ignore"))

    @cached_property
    def _is_ascii(self) -> bool:
        return self.text.isascii()

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.text.split("\n")[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts


def read_source(path: Path, shown: str) -> Source:
    """Read and parse a file.

    Raises
    ------
    UnreadableSource
        It cannot be read, is in an unknown encoding, or is no Python.
    """
    text = _decoded(path, shown)
    try:
        with silence():
            tree = ast.parse(text)
    except SyntaxError as error:
        place = Place(file=shown, line=error.lineno or 1, column=error.offset or 1)
        newer = newer_syntax(text.split("\n")[place.line - 1]) if place.line <= text.count("\n") + 1 else None
        if newer is not None:
            raise _unreadable(place, newer[0], newer[1]) from error
        raise _unreadable(place, f"not valid Python: {error.msg}") from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise _unreadable(Place(file=shown), f"cannot be parsed: {error}") from error
    return Source(path, shown, text, tree)


def _decoded(path: Path, shown: str) -> str:
    """Return the text of a file, in the encoding that it declares, with lines that end in one character."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(Place(file=shown), f"cannot be read: {error.strerror or error}") from error
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except (SyntaxError, LookupError, UnicodeDecodeError) as error:
        line = data[: error.start].count(b"\n") + 1 if isinstance(error, UnicodeDecodeError) else 1
        place = Place(file=shown, line=line)
        raise UnreadableSource(
            Finding(code="HZ205", message=f"not in the encoding that it declares: {error}", place=place)
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _unreadable(place: Place, message: str, *notes: str) -> UnreadableSource:
    return UnreadableSource(Finding(code="HZ001", message=message, place=place, notes=notes))
