"""A report for people: one line for each finding, and what helps below it."""

from __future__ import annotations

from collections.abc import Iterator

from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding, Report

_WORD = {Severity.ERROR: "error", Severity.BLOCKED: "could not check", Severity.UNCHECKED: "not checked"}


def as_text(report: Report) -> str:
    """Return the report as lines that terminals and editors link to the place."""
    lines = [*report.summary]
    for finding in report.findings:
        lines += _lines(finding)
    lines.append(total(report))
    return "\n".join(lines)


def total(report: Report) -> str:
    """Return one line that says how much was found."""
    counts = [
        (len(report.errors), "error"),
        (len(report.blocked), "thing that could not be checked"),
        (len(report.unchecked), "value not checked"),
    ]
    said = [_counted(count, what) for count, what in counts if count]
    if report:
        return f"No errors found{f' ({said[0]})' if said else ''}."
    return f"Found {', '.join(said)}."


def _counted(count: int, what: str) -> str:
    noun, _, rest = what.partition(" ")
    return f"{count} {noun}{'s' if count != 1 else ''}{f' {rest}' if rest else ''}"


def _lines(finding: Finding) -> Iterator[str]:
    where = f"{finding.place}: " if finding.place is not None else ""
    path = f" [{finding.config_path}]" if finding.config_path else ""
    yield f"{where}{_WORD[finding.severity]} {finding.code}: {finding.message}{path}"
    for note in finding.notes:
        yield f"    {note}"
