"""Runs a type checker over files in a folder, and returns what it says."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.environment import (
    configured_checkers,
    find_program,
    names_python,
    project_python,
    settings_file,
)
from hydra_zen._check.checkers.kinds import CHECKER_KINDS, CheckerKind, Run
from hydra_zen._check.checkers.processes import run_to_end
from hydra_zen.errors import HydraZenException

#: What a checker may print of itself before it is cut off in an error.
_SHOWN: Final = 2000
_PLAIN_OUTPUT: Final = {"NO_COLOR": "1", "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "PYREFLY_COLOR": "never"}


class CheckerFailed(HydraZenException):
    """A type checker is not installed, or said nothing that can be read."""


@dataclass(frozen=True, slots=True)
class Checker:
    """A type checker that is installed, and where the project is whose settings it goes by."""

    kind: CheckerKind
    program: Path
    root: Path

    def check(
        self, files: Sequence[Path], folder: Path, *, search_paths: Sequence[Path] = (), cache: Path | None = None
    ) -> list[Diagnostic]:
        """Check files, and return the diagnostics.

        Parameters
        ----------
        files : Sequence[Path]
            What to check.
        folder : Path
            Where the checker runs. It finds settings there, so they are to be copied to it where it is not the project.
        search_paths : Sequence[Path]
            Further folders to import modules from.
        cache : Path, optional
            A folder for what the checker remembers.

        Raises
        ------
        CheckerFailed
            It crashed, or could not read the settings of the project.
        """
        if not files:
            return []
        run = Run(
            folder=folder,
            files=files,
            python=None if names_python(self.kind, self.root) else project_python(self.root),
            search_paths=search_paths,
            cache=cache,
            is_configured=settings_file(self.kind, self.root) is not None,
        )
        done = _run(self.program, run, self.kind)
        try:
            found = list(self.kind.read(done.stdout, folder))
        except (ValueError, KeyError, TypeError) as error:
            raise _failure(self.kind, done) from error
        # Every checker exits with 0 if it is content, and with 1 if it has found something.
        if done.returncode not in (0, 1):
            raise _failure(self.kind, done)
        return found if self.kind.columns == "characters" else list(_with_character_columns(found))


def select_checker(name: str, root: Path) -> Checker:
    """Return the type checker called `name`; for ``"auto"`` the one the project has settings for, or is installed.

    Raises
    ------
    CheckerFailed
        It is not installed, or none is.
    """
    if name == "auto":
        return _automatic(root)
    if name not in CHECKER_KINDS:
        names = ", ".join(CHECKER_KINDS)
        msg = f"{name!r} is no type checker, which Python sources take; choose one of {names}"
        raise CheckerFailed(msg)
    kind = CHECKER_KINDS[name]
    program = find_program(kind, root)
    if program is None:
        msg = f"the type checker {name} is not installed: pip install {name}"
        raise CheckerFailed(msg, suggestion=f"pip install {name}")
    return Checker(kind, program, root)


def _automatic(root: Path) -> Checker:
    for kind in [*configured_checkers(root), *CHECKER_KINDS.values()]:
        program = find_program(kind, root)
        if program is not None:
            return Checker(kind, program, root)
    names = ", ".join(CHECKER_KINDS)
    msg = f"no type checker is installed; install one of {names}, for example: pip install pyright"
    raise CheckerFailed(msg, suggestion="pip install pyright")


def _run(program: Path, run: Run, kind: CheckerKind) -> subprocess.CompletedProcess[str]:
    paths = [*map(str, run.search_paths), *filter(None, [os.environ.get("MYPYPATH")])]
    environment = {**os.environ, **_PLAIN_OUTPUT, "MYPYPATH": os.pathsep.join(paths)}
    try:
        return run_to_end([str(program), *kind.arguments(run)], run.folder, environment)
    except OSError as error:
        msg = f"{kind.name} cannot be started: {error}"
        raise CheckerFailed(msg) from error


def _failure(kind: CheckerKind, done: subprocess.CompletedProcess[str]) -> CheckerFailed:
    said = (done.stderr.strip() or done.stdout.strip() or "nothing")[-_SHOWN:]
    return CheckerFailed(f"{kind.name} failed with exit code {done.returncode}; it said: {said}")


def _with_character_columns(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Count columns in characters rather than in units of UTF-16."""
    lines: dict[Path, list[str]] = {}
    for diagnostic in found:
        if diagnostic.file not in lines:
            lines[diagnostic.file] = _lines_beyond_ascii(diagnostic.file)
        text = lines[diagnostic.file]
        if not text:
            yield diagnostic
            continue
        yield replace(
            diagnostic,
            column=_characters(text, diagnostic.line, diagnostic.column),
            end_column=_characters(text, diagnostic.end_line, diagnostic.end_column),
        )


def _lines_beyond_ascii(file: Path) -> list[str]:
    """Return the lines of a file; none where all units are one character."""
    try:
        data = file.read_bytes()
        return [] if data.isascii() else data.decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return []


def _characters(lines: Sequence[str], line: int, column: int) -> int:
    if line > len(lines):
        return column
    before = lines[line - 1].encode("utf-16-le")[: 2 * (column - 1)]
    return len(before.decode("utf-16-le", errors="ignore")) + 1
