"""How long the messages about one-line mistakes are, as a person sees them in a terminal."""

from __future__ import annotations

import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from typing_tests.checkers import ENVIRONMENT, HERE, ROOT, SETTINGS

#: The width of a terminal.
COLUMNS = 160
#: How many lines the messages about one mistake may take: a screen has 50. Ty prints the source of the first overload
#: and of the implementation too, and zuban spells every alias out.
SCREEN = {"mypy": 50, "pyright": 15, "basedpyright": 15, "pyrefly": 50, "ty": 90, "zuban": 95}
_PYTHON = str(ENVIRONMENT / "bin" / "python")
_AT_LINE_START = re.compile(r"^(?P<file>\S+?\.py):(?P<line>\d+): (?:error|note)")
_PYRIGHT = re.compile(r"^\s+(?P<file>/\S+?\.py):(?P<line>\d+):\d+ - error")
_ARROW = re.compile(r"^\s*--> (?P<file>\S+?\.py):(?P<line>\d+):\d+")


@dataclass(frozen=True)
class Printer:
    """A checker as it prints for people."""

    name: str
    command: tuple[str, ...]
    split: Callable[[str], Iterator[tuple[str, int, list[str]]]]
    takes_files: bool = True

    def heights(self, files: list[Path]) -> dict[tuple[str, int], int]:
        """Return how many lines of a terminal the messages about each line of `files` take."""
        command = [str(ENVIRONMENT / "bin" / self.command[0]), *self.command[1:]]
        command += [str(file.relative_to(ROOT)) for file in files] if self.takes_files else []
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"}
        )
        result: dict[tuple[str, int], int] = defaultdict(int)
        for file, line, text in self.split(done.stdout):
            if "/fail/" in file:
                result[os.path.relpath(ROOT / file, HERE), line] += sum(len(part) // COLUMNS + 1 for part in text)
        return result


def split_lines(output: str) -> Iterator[tuple[str, int, list[str]]]:
    """Split the output of mypy and zuban, where each line says where."""
    for text in output.splitlines():
        match = _AT_LINE_START.match(text)
        if match is not None:
            yield match["file"], int(match["line"]), [text]


def split_pyright(output: str) -> Iterator[tuple[str, int, list[str]]]:
    """Split the output of pyright, where what belongs to a message is indented below it."""
    where: tuple[str, int] | None = None
    for text in output.splitlines():
        match = _PYRIGHT.match(text)
        if match is not None:
            where = match["file"], int(match["line"])
        if where is not None and text.startswith("  "):
            yield *where, [text]


def split_blocks(output: str) -> Iterator[tuple[str, int, list[str]]]:
    """Split the output of pyrefly and ty, where a message is a block with an arrow to its place."""
    for block in re.split(r"(?m)^(?=(?:ERROR |error\[))", output):
        lines = block.rstrip().splitlines()
        match = next((found for text in lines if (found := _ARROW.match(text)) is not None), None)
        if match is not None and block.startswith(("ERROR", "error[")):
            yield match["file"], int(match["line"]), lines


PRINTERS = (
    Printer(
        "mypy",
        ("mypy", "--config-file", f"{SETTINGS}/mypy.ini", "--cache-dir", ".mypy_cache/typing_tests"),
        split_lines,
    ),
    Printer("pyright", ("pyright", "-p", SETTINGS), split_pyright, takes_files=False),
    Printer("basedpyright", ("basedpyright", "-p", SETTINGS), split_pyright, takes_files=False),
    Printer(
        "pyrefly",
        ("pyrefly", "check", "-c", f"{SETTINGS}/pyrefly.toml", "--python-interpreter-path", _PYTHON),
        split_blocks,
    ),
    Printer("ty", ("ty", "check", "--config-file", f"{SETTINGS}/ty.toml", "--python", _PYTHON), split_blocks),
    Printer("zuban", ("zuban", "check", "--strict", "--python-executable", _PYTHON), split_lines),
)


def tallest(printer: Printer) -> tuple[int, str, int]:
    """Return the greatest height of the messages about one line, and that line."""
    heights = printer.heights(sorted((HERE / "fail").glob("*.py")))
    (file, line), height = max(heights.items(), key=lambda item: item[1])
    return height, file, line
