"""The gate: paths and settings in, one report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from hydra_zen._check.findings import Finding, Place, Report
from hydra_zen._check.judge.runtime import RuntimeJudge
from hydra_zen._check.judge.trees import Judge
from hydra_zen._check.programs.checking import check_program
from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.saved_runs import check_saved_runs
from hydra_zen._check.search_path import importing_from
from hydra_zen._check.settings import Settings
from hydra_zen._check.sources import Sources, sort_paths
from hydra_zen._check.tree.checking import check_config_dir


def check(paths: Sequence[Path], settings: Settings) -> Report:
    """Check files and folders, each in the way of its kind.

    Raises
    ------
    HydraZenException
        There is no check for a kind of file, or a path leads nowhere.
    """
    sources = sort_paths(paths, settings)
    findings: list[Finding] = [*_python(sources.python, settings)]
    with importing_from(settings):
        found, summary = _configs(sources, RuntimeJudge(), settings)
    findings += found
    return Report.of((finding for finding in findings if finding.code not in settings.ignore), summary)


def _python(paths: Sequence[Path], settings: Settings) -> Iterable[Finding]:
    if settings.checker != "runtime":
        return check_python(paths, settings)
    message = "Python sources are read by a type checker alone: leave out `--checker runtime`"
    return [Finding(code="HZ905", message=message, place=Place(file=settings.shown(path))) for path in paths[:1]]


def _configs(sources: Sources, judge: Judge, settings: Settings) -> tuple[list[Finding], list[str]]:
    findings: list[Finding] = []
    summary: list[str] = []
    for root, files in sources.config_dirs.items():
        findings += check_config_dir(root, files, judge, settings)
    for program in sources.programs:
        found, lines = check_program(program, judge, settings)
        findings += found
        summary += lines
    found, lines = check_saved_runs(sources.saved_runs, judge, settings)
    return [*findings, *found], [*summary, *lines]
