"""Known findings: a file that lets a big project start today, and see what is new from then on."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, Final

from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding, Report
from hydra_zen._check.settings import Settings
from hydra_zen.errors import HydraZenValueError

_VERSION: Final = 1
#: What a known finding is recognised by: not its line, which moves with every change above it.
_FIELDS: Final = ("code", "file", "config_path", "target", "parameter", "given")
DEFAULT_FILE: Final = ".hydra-zen-baseline.json"


def _identity(finding: Finding, settings: Settings) -> tuple[str, ...]:
    data = finding.as_dict()
    data["file"] = None if finding.file is None else settings.shown_in_project(finding.file)
    return tuple(str(data[name] or "") for name in _FIELDS)


def write_baseline(report: Report, file: Path, settings: Settings) -> int:
    """Write the errors of a report, and return how many there are."""
    entries = [dict(zip(_FIELDS, _identity(finding, settings), strict=True)) for finding in report.errors]
    document = {"version": _VERSION, "findings": entries}
    file.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(entries)


def without_known(report: Report, file: Path, settings: Settings) -> Report:
    """Return a report without the errors that are in a file.

    Raises
    ------
    HydraZenValueError
        The file cannot be read, or is no baseline.
    """
    known = Counter(_read(file))
    kept: list[Finding] = []
    for finding in report.findings:
        identity = _identity(finding, settings)
        if finding.severity is Severity.ERROR and known[identity] > 0:
            known[identity] -= 1
        else:
            kept.append(finding)
    left_out = len(report.findings) - len(kept)
    gone = known.total()
    said = [f"{left_out} known finding{'s' if left_out != 1 else ''} left out, by {file.name}"] if left_out else []
    if gone:
        said.append(f"{gone} known finding{'s are' if gone != 1 else ' is'} no more: write {file.name} anew")
    return Report.of(kept, [*report.summary, *said])


def _read(file: Path) -> list[tuple[str, ...]]:
    try:
        document: Any = json.loads(file.read_text(encoding="utf-8"))
        return [tuple(str(entry[name]) for name in _FIELDS) for entry in document["findings"]]
    except OSError as error:
        msg = f"the baseline {file} cannot be read: {error.strerror or error}; make it with --write-baseline"
        raise HydraZenValueError(msg, value=str(file)) from error
    except (ValueError, KeyError, TypeError) as error:
        msg = f"{file} is no baseline; make it anew with --write-baseline"
        raise HydraZenValueError(msg, value=str(file)) from error
