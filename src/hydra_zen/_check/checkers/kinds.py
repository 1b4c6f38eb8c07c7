"""The type checkers that can be run: the command, the reader of the output, and what each can see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from hydra_zen._check.checkers.output import Reader, read_mypy, read_pyrefly, read_pyright, read_ty, read_zuban


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run of a checker is about.

    Attributes
    ----------
    folder : Path
        Where the checker runs, and finds the settings of the project.
    files : Sequence[Path]
        What to check.
    python : Path or None
        The interpreter whose packages are imported from; None where the settings of the project name one.
    search_paths : Sequence[Path]
        Further folders to import modules from.
    cache : Path or None
        A folder for what the checker itself remembers.
    is_configured : bool
        Whether the project has settings for this checker.
    """

    folder: Path
    files: Sequence[Path]
    python: Path | None = None
    search_paths: Sequence[Path] = ()
    cache: Path | None = None
    is_configured: bool = False

    @property
    def file_names(self) -> list[str]:
        """The files as arguments of a command that runs in the folder."""
        return [str(file.relative_to(self.folder) if file.is_relative_to(self.folder) else file) for file in self.files]

    def with_python(self, option: str) -> list[str]:
        """Return the option that names the interpreter, if one is to be named."""
        return [] if self.python is None else [option, str(self.python)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckerKind:
    """A type checker.

    Attributes
    ----------
    name : str
        What its program and its table in pyproject.toml are called.
    arguments : Callable
        From a run to the arguments of the program.
    read : Callable
        From the output to diagnostics.
    columns : str
        The unit in which it counts columns.
    checks_partial : bool
        Whether it checks the arguments of ``functools.partial(f, ...)``. For one that does not, a call of `f` stands
        for it, and what that misses is no finding.
    settings_files : tuple[str, ...]
        Files of settings of its own, besides its table in pyproject.toml.
    takes_names_twice : bool
        Whether one run may have several modules of the same name, as scripts in different folders have.
    """

    name: str
    arguments: Callable[[Run], list[str]]
    read: Reader
    columns: Literal["characters", "utf-16"] = "characters"
    checks_partial: bool = True
    settings_files: tuple[str, ...] = ()
    takes_names_twice: bool = True


def _mypy(run: Run) -> list[str]:
    cache = [] if run.cache is None else ["--cache-dir", str(run.cache)]
    fixed = ["--output", "json", "--show-error-end", "--no-error-summary", "--no-pretty", "--show-traceback"]
    return [*fixed, *cache, *run.with_python("--python-executable"), *run.file_names]


def _pyright(run: Run) -> list[str]:
    return ["--outputjson", *run.with_python("--pythonpath"), *run.file_names]


def _pyrefly(run: Run) -> list[str]:
    # Without settings it reports next to nothing.
    preset = [] if run.is_configured else ["--preset", "default"]
    fixed = ["check", "--output-format", "json", "--summary=none", "--min-severity", "warn"]
    paths = [part for path in run.search_paths for part in ("--search-path", str(path))]
    return [*fixed, *preset, *paths, *run.with_python("--python-interpreter-path"), *run.file_names]


def _ty(run: Run) -> list[str]:
    paths = [part for path in run.search_paths for part in ("--extra-search-path", str(path))]
    fixed = ["check", "--output-format", "gitlab", "--project", str(run.folder)]
    return [*fixed, *paths, *run.with_python("--python"), *run.file_names]


def _zuban(run: Run) -> list[str]:
    fixed = ["check", "--show-column-numbers", "--show-error-end"]
    return [*fixed, *run.with_python("--python-executable"), *run.file_names]


_MYPY_FILES: Final = ("mypy.ini", ".mypy.ini", "setup.cfg")

#: Every type checker, the most widely used first.
CHECKER_KINDS: Final = {
    kind.name: kind
    for kind in (
        CheckerKind(name="mypy", arguments=_mypy, read=read_mypy, settings_files=_MYPY_FILES, takes_names_twice=False),
        CheckerKind(
            name="pyright",
            arguments=_pyright,
            read=read_pyright,
            columns="utf-16",
            settings_files=("pyrightconfig.json",),
        ),
        CheckerKind(
            name="basedpyright",
            arguments=_pyright,
            read=read_pyright,
            columns="utf-16",
            settings_files=("pyrightconfig.json",),
        ),
        CheckerKind(name="pyrefly", arguments=_pyrefly, read=read_pyrefly, settings_files=("pyrefly.toml",)),
        CheckerKind(name="ty", arguments=_ty, read=read_ty, checks_partial=False, settings_files=("ty.toml",)),
        CheckerKind(name="zuban", arguments=_zuban, read=read_zuban, checks_partial=False),
    )
}
