"""Configs of earlier runs against today's code: what has changed since they were saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.gathering import GatheredCall, handed_over, judge_gathered
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.settings import Settings
from hydra_zen._check.workers import Workers
from hydra_zen._check.yaml_source.source_file import read_file

#: What a finding means in a config that was right when it was saved.
_CHANGES: Final = {
    "HZ101": "HZ501",
    "HZ103": "HZ501",
    "HZ104": "HZ502",
    "HZ105": "HZ504",
    "HZ106": "HZ505",
    "HZ109": "HZ505",
    "HZ110": "HZ505",
    "HZ403": "HZ505",
}


@dataclass(frozen=True, slots=True)
class _Run:
    """What is seen of one saved config; another judge has to judge its calls."""

    shown: str
    findings: list[Finding]
    calls: list[GatheredCall]


class _Look:
    """Reads saved configs, and checks each."""

    def __init__(self, settings: Settings, judge: Judge) -> None:
        self._settings = settings
        self._judge = judge

    def __call__(self, path: Path) -> _Run:
        file = read_file(path, self._settings)
        of_tree = () if file.root is None else check_tree(file.root, self._judge)
        return _Run(file.shown, [*file.findings, *of_tree], handed_over(self._judge))


@dataclass(frozen=True)
class _LookInWorker:
    """Makes the `_Look` of another process."""

    settings: Settings
    make_judge: Callable[[], Judge]

    def __call__(self) -> _Look:
        return _Look(self.settings, self.make_judge())


def check_saved_runs(files: Sequence[Path], judge: Judge, settings: Settings, workers: Workers) -> list[Finding]:
    """Return what is wrong with saved configs today."""
    by_file: dict[str, list[Finding]] = {}
    look = _Look(settings, judge)
    for _, run in workers.map(look, _LookInWorker(settings, judge.in_worker), files, len(files)):
        by_file[run.shown] = [*run.findings, *judge_gathered(run.calls, judge)]
    unplaced: list[Finding] = []
    for finding in judge.finish():
        by_file.get(finding.file or "", unplaced).append(finding)
    return [*unplaced, *(finding for found in by_file.values() for finding in _as_changes(found))]


def one_line_each(files: Sequence[Path], findings: Sequence[Finding], settings: Settings) -> list[str]:
    """Return a line on each run: whether it fits today's code, or what has changed."""
    by_file: dict[str, list[Finding]] = {settings.shown(path): [] for path in files}
    for finding in findings:
        if finding.file in by_file:
            by_file[finding.file].append(finding)
    return [f"{shown}: {_in_one_line(found)}" for shown, found in by_file.items()]


def _in_one_line(findings: Sequence[Finding]) -> str:
    wrong = [finding for finding in findings if finding.severity is not Severity.UNCHECKED]
    if not wrong:
        return "fits today's code"
    changes = "; ".join(dict.fromkeys(_change(finding) for finding in wrong))
    return f"no longer fits: {changes}"


def _change(finding: Finding) -> str:
    name = finding.parameter
    said = {
        "HZ501": f"{finding.target} is gone",
        "HZ502": f"{finding.target} has no parameter {name!r} any more",
        "HZ503": f"{finding.target} calls {name!r} {finding.suggestion!r} today",
        "HZ504": f"{finding.target} requires {_missing(finding)}",
        "HZ505": f"{finding.target} takes another type for {name!r}",
    }
    return said.get(finding.code, f"{finding.code} {finding.kind.title}")


def _as_changes(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings as changes of signatures since the config was saved."""
    found = [_as_change(finding) for finding in findings]
    gone = [finding for finding in found if finding.code == "HZ502"]
    renamed = {id(finding): _renamed(finding, found) for finding in gone}
    explained = {(new.target, new.config_path.rpartition(".")[0], new.suggestion) for new in renamed.values() if new}
    result: list[Finding] = []
    for finding in found:
        new = renamed.get(id(finding)) or finding
        kept = _without(new, explained) if new.code == "HZ504" else new
        result += [kept] if kept is not None else []
    return result


def _as_change(finding: Finding) -> Finding:
    code = _CHANGES.get(finding.code, finding.code)
    if code == "HZ502":
        name = finding.parameter
        return replace(finding, code=code, message=f"{finding.target} has no parameter {name!r} any more")
    if code == "HZ504":
        message = f"{finding.target} requires {_missing(finding)} today, which the run was not given"
        return replace(finding, code=code, message=message)
    return replace(finding, code=code)


def _missing(finding: Finding) -> str:
    """Return what is missing, for messages; not every checker says which arguments that are."""
    return finding.expected or "more arguments"


def _required(finding: Finding) -> list[str]:
    return [name.strip("' ") for name in finding.expected.split(",")] if finding.expected else []


def _renamed(gone: Finding, found: Sequence[Finding]) -> Finding | None:
    """Return the finding for a parameter that has another name today, if that is what happened."""
    owner = gone.config_path.rpartition(".")[0]
    missing = [
        name
        for other in found
        if other.code == "HZ504" and other.config_path == owner and other.target == gone.target
        for name in _required(other)
    ]
    others_gone = [f for f in found if f.code == "HZ502" and f.config_path.rpartition(".")[0] == owner]
    name = gone.suggestion
    if name is None and len(missing) == 1 and len(others_gone) == 1:
        name = missing[0]
    if name is None:
        return None
    message = f"{gone.target} has no parameter {gone.parameter!r} any more; today it is probably called {name!r}"
    return replace(gone, code="HZ503", message=message, suggestion=name)


def _without(required: Finding, explained: set[tuple[str | None, str, str | None]]) -> Finding | None:
    """Return the finding for required parameters without those that were renamed; None if none is left."""
    if not required.expected:
        return required
    names = [name for name in _required(required) if (required.target, required.config_path, name) not in explained]
    if not names:
        return None
    shown = ", ".join(map(repr, names))
    message = f"{required.target} requires {shown} today, which the run was not given"
    return replace(required, parameter=names[0], expected=shown, message=message)
