"""A report as commands of GitHub's workflows, which put each finding beside its line."""

from __future__ import annotations

from typing import Final

from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding, Report
from hydra_zen._check.report.text import total

_COMMAND: Final = {Severity.ERROR: "error", Severity.BLOCKED: "error", Severity.UNCHECKED: "notice"}


def as_github(report: Report) -> str:
    """Return one command for each finding, and a line that says how much was found."""
    return "\n".join([*report.summary, *map(_command, report.findings), total(report)])


def _command(finding: Finding) -> str:
    properties: dict[str, object] = {}
    if finding.file is not None:
        properties |= {"file": finding.file, "line": finding.line, "col": finding.column}
    properties["title"] = f"{finding.code} {finding.kind.title}"
    shown = ",".join(f"{key}={_escaped(str(value), property_too=True)}" for key, value in properties.items())
    return f"::{_COMMAND[finding.severity]} {shown}::{_escaped(finding.text)}"


def _escaped(text: str, *, property_too: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_too else text
