"""The output of each type checker, read into diagnostics. Columns are as the checker counts them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

from hydra_zen._check.checkers.diagnostic import Diagnostic

#: Takes the output, and the folder in which the checker ran.
Reader: TypeAlias = Callable[[str, Path], Iterator[Diagnostic]]


def read_mypy(output: str, folder: Path) -> Iterator[Diagnostic]:
    """Read mypy's JSON lines; a hint is part of the message."""
    for line in output.splitlines():
        if not line.startswith("{"):
            continue
        found: dict[str, Any] = json.loads(line)
        start, column = found["line"], max(found["column"], 0)
        yield Diagnostic(
            folder / found["file"],
            start,
            column + 1,
            found.get("end_line") or start,
            (found.get("end_column") or column) + 1,
            found["code"] or "",
            "\n".join(filter(None, (found["message"], found.get("hint")))),
            found["severity"] == "error",
        )


def read_pyright(output: str, folder: Path) -> Iterator[Diagnostic]:
    """Read the JSON of pyright and basedpyright."""
    for found in json.loads(output)["generalDiagnostics"]:
        start = found.get("range", {}).get("start", {"line": 0, "character": 0})
        end = found.get("range", {}).get("end", start)
        yield Diagnostic(
            folder / found["file"],
            start["line"] + 1,
            start["character"] + 1,
            end["line"] + 1,
            end["character"] + 1,
            found.get("rule", ""),
            # Pyright indents details with spaces that do not break.
            found["message"].replace("\xa0", " "),
            found["severity"] in ("error", "warning"),
        )


def read_pyrefly(output: str, folder: Path) -> Iterator[Diagnostic]:
    """Read pyrefly's JSON."""
    for found in json.loads(output)["errors"]:
        yield Diagnostic(
            folder / found["path"],
            found["line"],
            found["column"],
            found["stop_line"],
            found["stop_column"],
            found["name"],
            found["description"],
            found["severity"] in ("error", "warn"),
        )


def read_ty(output: str, folder: Path) -> Iterator[Diagnostic]:
    """Read ty's output in the form of GitLab."""
    for found in json.loads(output):
        begin = found["location"]["positions"]["begin"]
        end = found["location"]["positions"].get("end", begin)
        code = found["check_name"]
        yield Diagnostic(
            folder / found["location"]["path"],
            begin["line"],
            begin["column"],
            end["line"],
            end["column"],
            code,
            found["description"].removeprefix(f"{code}: "),
            found["severity"] != "info",
        )


_TEXT_LINE: Final = re.compile(
    r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+):(?P<end_line>\d+):(?P<end_column>\d+): "
    r"(?P<severity>error|note): (?P<text>.*?)(?:  \[(?P<code>[\w-]+)\])?$"
)


def read_zuban(output: str, folder: Path) -> Iterator[Diagnostic]:
    """Read zuban's lines, which are like mypy's with a range."""
    for line in output.splitlines():
        match = _TEXT_LINE.match(line)
        if match is None:
            continue
        yield Diagnostic(
            folder / match["file"],
            int(match["line"]),
            int(match["column"]),
            int(match["end_line"]),
            int(match["end_column"]) + 1,
            match["code"] or "",
            match["text"],
            match["severity"] == "error",
        )
