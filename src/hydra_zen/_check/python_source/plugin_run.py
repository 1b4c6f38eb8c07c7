"""What mypy finds of configs through the plugin `hydra_zen_mypy`, where the project's settings name that."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.environment import settings_file
from hydra_zen._check.checkers.problems import Problem, read_problem
from hydra_zen._check.checkers.run import Checker
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.python_source.meanings import Field
from hydra_zen._check.python_source.reading import CODES
from hydra_zen._check.python_source.rewriting import Rewritten

_PLUGIN: Final = "hydra_zen_mypy"
#: For each code of the plugin, what its message has in it, and our code; the last one is for all else.
_CODES_OF_PLUGIN: Final = {
    "hydra-zen-override": (("has no field", "HZ304"), ("is no override", "HZ404"), ("", "HZ106")),
    "hydra-zen-task": (("has no field", "HZ105"), ("", "HZ106")),
    "hydra-zen-interpolation": (("leads nowhere", "HZ401"), ("", "HZ403")),
    "hydra-zen-import-path": (("", "HZ101"),),
}


def uses_plugin(checker: Checker) -> bool:
    """Tell whether the project's settings for mypy name the plugin."""
    file = settings_file(checker.kind, checker.root) if checker.kind.name == "mypy" else None
    return file is not None and _PLUGIN in file.read_text(encoding="utf-8")


def plugin_findings(
    rewritten: Iterable[Rewritten], checker: Checker, search_paths: Sequence[Path], cache: Path | None
) -> list[Finding]:
    """Run mypy over the files as they are, and return what it says of configs."""
    by_path = {one.module.source.path: one for one in rewritten}
    said = checker.check(list(by_path), checker.root, search_paths=search_paths, cache=cache)
    return [
        finding
        for diagnostic in said
        if diagnostic.is_error and diagnostic.file in by_path
        for finding in _finding(by_path[diagnostic.file], diagnostic)
    ]


def without_repeats(findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """Return the findings whose kind is not known at their line."""
    seen = {_kind_and_line(finding) for finding in known}
    return [finding for finding in findings if _kind_and_line(finding) not in seen]


def _kind_and_line(finding: Finding) -> tuple[str | None, int | None, str]:
    # To the plugin, every value that does not fit is of the wrong type.
    return finding.file, finding.line, "HZ106" if finding.code in ("HZ109", "HZ110") else finding.code


def _finding(one: Rewritten, diagnostic: Diagnostic) -> Iterator[Finding]:
    code = _code(diagnostic)
    if code is None or not _concerns_configs(one, diagnostic):
        return
    problem = read_problem(diagnostic)
    yield Finding(
        code=code,
        message=diagnostic.message.split("\n", 1)[0],
        place=Place(file=one.module.source.shown, line=diagnostic.line, column=diagnostic.column),
        parameter=problem.names[0] if problem is not None and problem.names else None,
        expected=None if problem is None else problem.expected,
        given=None if problem is None else problem.given,
        suggestion=None if problem is None else problem.suggestion,
    )


def _code(diagnostic: Diagnostic) -> str | None:
    for mark, code in _CODES_OF_PLUGIN.get(diagnostic.code, ()):
        if mark in diagnostic.message:
            return code
    problem = read_problem(diagnostic)
    # Overloads are those of the verbs, whose options every checker sees.
    return None if problem is None or problem.problem is Problem.NO_OVERLOAD else CODES[problem.problem]


def _concerns_configs(one: Rewritten, diagnostic: Diagnostic) -> bool:
    """Tell whether a diagnostic is about a call of ours, rather than about one among its arguments."""
    if diagnostic.code in _CODES_OF_PLUGIN:
        return True
    source = one.module.source
    offset = source.offset(diagnostic.line, diagnostic.column)
    calls = [
        (source.start(node), node)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and source.start(node) < offset < source.end(node)
    ]
    problem = read_problem(diagnostic)
    if problem is not None and problem.problem is Problem.WRONG_RESULT:
        return any(site.start == offset and isinstance(site.function, Field) for site in one.sites)
    sites = {site.node for site in one.sites}
    if any(site.start == offset for site in one.sites):
        return True
    if calls:
        return max(calls, key=lambda call: call[0])[1] in sites
    return any(site.start <= offset < site.end for site in one.sites)
