"""The type checkers: how each is run over all files at once, and how its output is read."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
HERE = Path(__file__).parent
SETTINGS = "typing_tests/settings"
ENVIRONMENT = ROOT / ".venv-checkers"

#: The column of mypy with `hydra_zen_mypy`.
PLUGIN = "mypy + plugin"

#: What kinds of mistake go by which codes. An expectation names a kind; each checker has codes of its own.
KINDS = {
    "argument": (
        "arg-type call-overload list-item dict-item typeddict-unknown-key bad-typed-dict-key missing-typed-dict-key type-var typeddict-item misc "
        "reportArgumentType reportCallIssue reportGeneralTypeIssues "
        "bad-argument-type no-matching-overload bad-specialization "
        "invalid-argument-type invalid-typed-dict-field unknown-typed-dict-constructor-key "
        "hydra-zen-arg hydra-zen-override hydra-zen-task hydra-zen-interpolation"
    ),
    "call": (
        "call-arg call-overload arg-type misc reportCallIssue reportArgumentType missing-argument unexpected-keyword "
        "bad-argument-count no-matching-overload bad-argument-type unknown-argument too-many-positional-arguments "
        "invalid-argument-type parameter-already-assigned bad-keyword-argument hydra-zen-arg hydra-zen-override"
    ),
    "index": (
        "index misc reportArgumentType reportCallIssue reportGeneralTypeIssues bad-index no-matching-overload "
        "invalid-argument-type invalid-subscript-argument"
    ),
    "type": (
        "assignment assert-type return-value reportAssignmentType reportAssertTypeFailure reportReturnType "
        "bad-assignment assert-type-mismatch bad-return invalid-assignment type-assertion-failure invalid-return-type "
        "assert-type reportArgumentType reportGeneralTypeIssues"
    ),
    "attribute": (
        "attr-defined misc union-attr reportAttributeAccessIssue missing-attribute unresolved-attribute "
        "reportOptionalMemberAccess assignment read-only-property reportReadOnly invalid-assignment read-only "
        "possibly-missing-attribute invalid-attribute-access reportUnknownMemberType reportFunctionMemberAccess"
    ),
}


@dataclass(frozen=True)
class Diagnostic:
    """One finding of a checker: an error, or what `reveal_type` said."""

    file: str
    line: int
    code: str
    message: str
    is_error: bool

    @property
    def revealed(self) -> str | None:
        """The revealed type in words that all checkers share, if this tells one."""
        match = _REVEALED.search(self.message)
        if self.is_error or match is None:
            return None
        text = next(group for group in match.groups() if group is not None)
        return _MODULES.sub("", text)


_REVEALED = re.compile(
    r"""Revealed\ type\ is\ "(.*)"$ | ^Type\ of\ ".*"\ is\ "(.*)"$ | ^revealed\ type:\ (.*?)(?:\ \[reveal-type\])?$
    | Revealed\ type:\ `(.*)`$ | ^revealed-type:.*?`(.*)`$""",
    re.VERBOSE | re.DOTALL,
)
_MODULES = re.compile(r"\b(?:[a-z_][a-z_0-9]*\.)+(?=\w)")


@dataclass(frozen=True)
class Checker:
    """A type checker: its name, its command, and the reader of its output."""

    name: str
    command: Sequence[str]
    read: Callable[[str], Iterable[Diagnostic]]
    takes_files: bool = True
    version_option: Sequence[str] = ("--python-version",)
    environment: Path = field(default=ENVIRONMENT)
    cache: str = ".mypy_cache/typing_tests"

    @property
    def program(self) -> Path:
        """The program that is run."""
        return self.environment / "bin" / self.command[0]

    def run(self, files: Sequence[Path], python: str | None = None) -> list[Diagnostic]:
        """Check `files`, as code for the version `python`, and return the diagnostics."""
        command = [str(self.program), *(self.cache if part == "<cache>" else part for part in self.command[1:])]
        if python is not None:
            command += [*self.version_option, python]
        if self.takes_files:
            command += [str(file.relative_to(ROOT)) for file in files]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"}
        )
        found = list(self.read(done.stdout))
        if not found:
            msg = f"{self.name} said nothing at all; it exited with {done.returncode}: {done.stderr or done.stdout}"
            raise RuntimeError(msg)
        return found


def _relative(file: str) -> str:
    return os.path.relpath(ROOT / file, ROOT)


def read_mypy(output: str) -> Iterator[Diagnostic]:
    """Read mypy's JSON lines; what a note adds to an error is part of that error's text."""
    for line in output.splitlines():
        if line.startswith("{"):
            found: dict[str, Any] = json.loads(line)
            text = "\n".join(filter(None, (found["message"], found.get("hint"))))
            yield Diagnostic(
                _relative(found["file"]), found["line"], found["code"] or "", text, found["severity"] == "error"
            )


def read_pyright(output: str) -> Iterator[Diagnostic]:
    """Read the JSON of pyright and basedpyright."""
    for found in json.loads(output)["generalDiagnostics"]:
        if found["severity"] in ("error", "information"):
            yield Diagnostic(
                _relative(found["file"]),
                found["range"]["start"]["line"] + 1,
                found.get("rule", ""),
                found["message"],
                found["severity"] == "error",
            )


def read_pyrefly(output: str) -> Iterator[Diagnostic]:
    """Read pyrefly's JSON."""
    for found in json.loads(output)["errors"]:
        yield Diagnostic(
            _relative(found["path"]),
            found["line"],
            found["name"],
            found["description"],
            found["severity"] == "error" and found["name"] != "reveal-type",
        )


def read_ty(output: str) -> Iterator[Diagnostic]:
    """Read ty's output in the form of GitLab."""
    for found in json.loads(output):
        code = found["check_name"]
        place = found["location"]
        yield Diagnostic(
            _relative(place["path"]),
            place["positions"]["begin"]["line"],
            code,
            found["description"],
            found["severity"] in ("major", "critical", "blocker"),
        )


_TEXT_LINE = re.compile(
    r"^(?P<file>[^:\n]+):(?P<line>\d+): (?P<severity>error|note): (?P<text>.*?)(?:  \[(?P<code>[\w-]+)\])?$"
)


def read_zuban(output: str) -> Iterator[Diagnostic]:
    """Read zuban's lines, which are like mypy's."""
    for line in output.splitlines():
        match = _TEXT_LINE.match(line)
        if match is not None:
            yield Diagnostic(
                _relative(match["file"]),
                int(match["line"]),
                match["code"] or "",
                match["text"],
                match["severity"] == "error",
            )


_PYTHON = str(ENVIRONMENT / "bin" / "python")

CHECKERS = (
    Checker(
        "mypy",
        (
            "mypy",
            "--config-file",
            f"{SETTINGS}/mypy.ini",
            "--cache-dir",
            "<cache>",
            "--output",
            "json",
        ),
        read_mypy,
    ),
    Checker(
        PLUGIN,
        (
            "mypy",
            "--config-file",
            f"{SETTINGS}/mypy_plugin.ini",
            "--cache-dir",
            "<cache>",
            "--output",
            "json",
        ),
        read_mypy,
        cache=".mypy_cache/typing_tests_plugin",
    ),
    Checker("pyright", ("pyright", "-p", SETTINGS, "--outputjson"), read_pyright, False, ("--pythonversion",)),
    Checker(
        "basedpyright", ("basedpyright", "-p", SETTINGS, "--outputjson"), read_pyright, False, ("--pythonversion",)
    ),
    Checker(
        "pyrefly",
        (
            "pyrefly",
            "check",
            "-c",
            f"{SETTINGS}/pyrefly.toml",
            "--python-interpreter-path",
            _PYTHON,
            "--output-format",
            "json",
        ),
        read_pyrefly,
    ),
    Checker(
        "ty",
        ("ty", "check", "--config-file", f"{SETTINGS}/ty.toml", "--python", _PYTHON, "--output-format", "gitlab"),
        read_ty,
    ),
    Checker(
        "zuban",
        ("zuban", "check", "--strict", "--disable-error-code", "empty-body", "--python-executable", _PYTHON),
        read_zuban,
    ),
)
#: The oldest versions that see what the current ones see.
OLDEST = tuple(
    replace(checker, environment=ROOT / ".venv-checkers-oldest", cache=".mypy_cache/typing_tests_oldest")
    for checker in CHECKERS
    if checker.name in ("mypy", "pyright")
)
BY_NAME = {checker.name: checker for checker in CHECKERS}
