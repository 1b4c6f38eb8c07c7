"""The gate: paths and settings in, one report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from hydra_zen._check.checkers.run import CheckerFailed, select_checker
from hydra_zen._check.findings import Finding, Place, Report
from hydra_zen._check.judge.runtime import RuntimeJudge
from hydra_zen._check.judge.static.judging import StaticJudge
from hydra_zen._check.judge.trees import Judge
from hydra_zen._check.programs.checking import check_program
from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.saved_runs import check_saved_runs
from hydra_zen._check.search_path import importing_from
from hydra_zen._check.settings import Settings
from hydra_zen._check.sources import Sources, sort_paths
from hydra_zen._check.tree.checking import check_config_dir, without_silenced
from hydra_zen._check.yaml_source.source_file import SourceFile


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
        found, summary = _configs(sources, settings)
    findings += found
    return Report.of((finding for finding in findings if finding.code not in settings.ignore), summary)


def _python(paths: Sequence[Path], settings: Settings) -> Iterable[Finding]:
    if settings.checker != "runtime":
        return check_python(paths, settings)
    message = "Python sources are read by a type checker alone: leave out `--checker runtime`"
    return [Finding(code="HZ905", message=message, place=Place(file=settings.shown(path))) for path in paths[:1]]


def _configs(sources: Sources, settings: Settings) -> tuple[list[Finding], list[str]]:
    findings: list[Finding] = []
    summary: list[str] = []
    for judge in judges_for(settings) if sources.config_dirs else ():
        findings += _config_dirs(sources, judge, settings)
    for program in sources.programs:
        found, lines = check_program(program, RuntimeJudge(), settings)
        findings += found
        summary += lines
    if sources.saved_runs:
        for judge in judges_for(settings)[:1]:
            found, lines = check_saved_runs(sources.saved_runs, judge, settings)
            findings += found
            summary += lines
    return findings, summary


def _config_dirs(sources: Sources, judge: Judge, settings: Settings) -> list[Finding]:
    files: dict[str, SourceFile] = {}
    findings: list[Finding] = []
    for root, paths in sources.config_dirs.items():
        checked = check_config_dir(root, paths, judge, settings)
        findings += checked.findings
        files |= checked.files
    return without_silenced([*findings, *judge.finish()], files)


def judges_for(settings: Settings) -> list[Judge]:
    """Return what judges calls: a type checker; or signatures at run time, where asked for or nothing else is there.

    Raises
    ------
    HydraZenException
        The type checker that is asked for is not installed.
    """
    if settings.checker == "runtime":
        return [RuntimeJudge()]
    try:
        checker = select_checker(settings.checker, settings.root.absolute())
    except CheckerFailed:
        if settings.checker != "auto":
            raise
        return [RuntimeJudge()]
    static = StaticJudge(checker, settings)
    # What a checker cannot see, such as targets that are made at run time, the signatures may show.
    return [static, RuntimeJudge()] if settings.allow_import else [static]
