"""The behaviours: one top-level function each, with its expectations in comments at the ends of lines.

``# E: kind`` says that every checker must report a mistake of that kind there (`checkers.KINDS`), ``# R: text`` that
`reveal_type` must say that, in words that all checkers share. Where there is no such comment there must be no error.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from typing_tests.checkers import HERE, KINDS, ROOT, Diagnostic

FOLDERS = ("reveal", "pass", "fail")
_EXPECTATION = re.compile(r"#\s*(?P<what>[ER]):\s*(?P<text>.+?)\s*(?=#\s*[ER]:|$)")


@dataclass(frozen=True)
class Line:
    """One statement, and what is expected of it."""

    first: int
    last: int
    kinds: tuple[str, ...] = ()
    revealed: str | None = None

    def problems(self, found: Sequence[Diagnostic]) -> Iterator[str]:
        """Say in what way `found` is not what is expected here."""
        errors = [diagnostic for diagnostic in found if diagnostic.is_error]
        allowed = {code for kind in self.kinds for code in KINDS[kind].split()}
        if self.kinds and not errors:
            yield f"line {self.first}: no error, expected one of kind {', '.join(self.kinds)}"
        for error in errors:
            if error.code not in allowed:
                yield f"line {error.line}: {error.message} [{error.code}]"
        if self.revealed is not None:
            texts = [text for diagnostic in found if (text := diagnostic.revealed) is not None]
            if not any(re.search(self.revealed, text) for text in texts):
                yield f"line {self.first}: revealed {texts}, expected {self.revealed}"


@dataclass(frozen=True)
class Behaviour:
    """One thing that checkers must see."""

    name: str
    title: str
    folder: str
    file: str
    first: int
    last: int
    lines: tuple[Line, ...] = field(repr=False)

    def problems(self, found: Sequence[Diagnostic]) -> list[str]:
        """Return in what ways `found`, the diagnostics of one checker for the whole file, differs from what is expected."""
        by_line: dict[Line, list[Diagnostic]] = {line: [] for line in self.lines}
        result: list[str] = []
        for diagnostic in found:
            if not self.first <= diagnostic.line <= self.last:
                continue
            around = [line for line in self.lines if line.first <= diagnostic.line <= line.last]
            by_line[min(around, key=lambda line: line.last - line.first)].append(diagnostic)
        for line, diagnostics in by_line.items():
            result.extend(line.problems(diagnostics))
        return result


@dataclass(frozen=True)
class Section:
    """One file of behaviours."""

    title: str
    path: Path
    behaviours: tuple[Behaviour, ...]

    @property
    def file(self) -> str:
        """The path that checkers report."""
        return str(self.path.relative_to(ROOT))

    def strays(self, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Return the errors that belong to no behaviour."""
        return [
            diagnostic
            for diagnostic in found
            if diagnostic.is_error and not any(item.first <= diagnostic.line <= item.last for item in self.behaviours)
        ]


def _expectation(source: Sequence[str], first: int, last: int) -> Line:
    kinds: list[str] = []
    revealed = None
    for text in source[first - 1 : last]:
        for match in _EXPECTATION.finditer(text):
            if match["what"] == "E":
                kinds += [kind.strip() for kind in match["text"].split(",")]
            else:
                revealed = match["text"]
    return Line(first, last, tuple(kinds), revealed)


def _statements(node: ast.AST) -> Iterator[tuple[int, int]]:
    """Yield the lines of every statement below `node`: of a compound one, those of its head."""
    for child in ast.walk(node):
        if isinstance(child, ast.stmt) and child is not node:
            body = getattr(child, "body", None) or getattr(child, "cases", None)
            start = min([child.lineno, *(item.lineno for item in getattr(child, "decorator_list", []))])
            end = child.end_lineno or child.lineno
            if body:
                head = body[0].pattern.lineno if isinstance(body[0], ast.match_case) else body[0].lineno
                end = max(start, head - 1)
            yield start, end


def read_section(path: Path) -> Section:
    """Return the behaviours of one file."""
    text = path.read_text(encoding="utf-8")
    source = text.splitlines()
    tree = ast.parse(text)
    behaviours: list[Behaviour] = []
    for node in tree.body:
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.name.startswith("_"):
            continue
        title = (ast.get_docstring(node) or node.name.replace("_", " ")).splitlines()[0].rstrip(".")
        lines = {_expectation(source, first, last) for first, last in _statements(node)}
        last = node.end_lineno or node.lineno
        whole = Line(node.lineno, last)
        behaviours.append(
            Behaviour(
                node.name,
                title,
                path.parent.name,
                str(path.relative_to(ROOT)),
                node.lineno,
                last,
                (*sorted(lines, key=lambda line: line.first), whole),
            )
        )
    title = (ast.get_docstring(tree) or path.stem).splitlines()[0].rstrip(".")
    return Section(title, path, tuple(behaviours))


def read_sections(folders: Sequence[str] = FOLDERS) -> list[Section]:
    """Return all files of behaviours, in the order of the matrix."""
    return [read_section(path) for folder in folders for path in sorted((HERE / folder).glob("*.py"))]
