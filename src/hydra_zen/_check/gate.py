"""The gate: paths and settings in, one report out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from hydra_zen._check.checkers.processes import begin, beside
from hydra_zen._check.checkers.run import CheckerFailed, select_checker
from hydra_zen._check.findings import Finding, Report
from hydra_zen._check.judge.moved import with_moves
from hydra_zen._check.judge.runtime import RuntimeJudge
from hydra_zen._check.judge.static.judging import StaticJudge
from hydra_zen._check.judge.trees import Judge
from hydra_zen._check.programs.checking import check_program
from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.saved_runs import check_saved_runs, one_line_each
from hydra_zen._check.search_path import importing_from
from hydra_zen._check.settings import Settings
from hydra_zen._check.sources import Sources, sort_paths
from hydra_zen._check.tree.checking import check_config_dir, without_silenced
from hydra_zen._check.tree.remembering import remembered_configs
from hydra_zen._check.workers import Workers, available_cores
from hydra_zen._check.yaml_source.source_file import SourceFile


def check(paths: Sequence[Path], settings: Settings, progress: Callable[[str], None] | None = None) -> Report:
    """Check files and folders, each in the way of its kind.

    Parameters
    ----------
    paths : Sequence[Path]
    settings : Settings
    progress : Callable[[str], None], optional
        Told what is being checked, and nothing at the end.

    Returns
    -------
    Report

    Raises
    ------
    HydraZenException
        There is no check for a kind of file, or a path leads nowhere.
    """
    sources = sort_paths(paths, settings)
    step = progress or _quietly
    jobs = settings.jobs or available_cores()
    begin()
    with (
        importing_from(settings),
        Workers(jobs) as workers,
        beside(
            partial(_python, sources.python, settings), at_once=jobs > 1 and _is_independent(sources, settings)
        ) as python,
    ):
        findings, summary = _configs(sources, settings, workers, step)
        if sources.python:
            step(f"{len(sources.python)} Python sources")
        findings += python()
        step("")
        kept = (finding for finding in with_moves(findings, settings) if finding.code not in settings.ignore)
        return Report.of(kept, summary)


def _quietly(_: str) -> None:
    """Tell nobody."""


def _is_independent(sources: Sources, settings: Settings) -> bool:
    """Tell whether Python sources and configs can be checked at the same time: if nothing is imported for either."""
    imports = settings.allow_import or bool(settings.stores) or settings.checker == "runtime" or bool(sources.programs)
    return bool(sources.python and (sources.config_dirs or sources.saved_runs)) and not imports


def _python(paths: Sequence[Path], settings: Settings) -> list[Finding]:
    if settings.checker != "runtime":
        return check_python(paths, settings)
    if not paths:
        return []
    what = settings.shown(paths[0]) if len(paths) == 1 else f"{len(paths)} Python sources"
    verb = "is" if len(paths) == 1 else "are"
    message = f"{what} {verb} not checked: only a type checker reads Python sources; leave out `--checker runtime`"
    return [Finding(code="HZ905", message=message)]


def _configs(
    sources: Sources, settings: Settings, workers: Workers, step: Callable[[str], None]
) -> tuple[list[Finding], list[str]]:
    findings: list[Finding] = []
    summary: list[str] = []
    for judge in judges_for(settings) if sources.config_dirs else ():
        inputs = [path for files in sources.config_dirs.values() for path in files]
        look = partial(_config_dirs, sources, judge, settings, workers, step)
        findings += remembered_configs(inputs, judge.name, settings, workers, look)
    for program in sources.programs:
        step(settings.shown(program))
        found, lines = check_program(program, _judges_of_program(program, settings), settings)
        findings += found
        summary += lines
    if sources.saved_runs:
        step(f"{len(sources.saved_runs)} earlier runs")
        judge = judges_for(settings)[0]
        look = partial(check_saved_runs, sources.saved_runs, judge, settings, workers)
        found = remembered_configs(sources.saved_runs, f"runs {judge.name}", settings, workers, look)
        summary += one_line_each(sources.saved_runs, found, settings)
        findings += found
    return findings, summary


def _judges_of_program(program: Path, settings: Settings) -> list[Judge]:
    """Return what judges the calls of a program, which is imported anyway: a type checker only if one is asked for."""
    if settings.checker in ("auto", "runtime"):
        return [RuntimeJudge()]
    return judges_for(replace(settings, search_path=(*settings.search_path, str(program.parent.absolute()))))


def _config_dirs(
    sources: Sources, judge: Judge, settings: Settings, workers: Workers, step: Callable[[str], None]
) -> list[Finding]:
    files: dict[str, SourceFile] = {}
    findings: list[Finding] = []
    for root, paths in sources.config_dirs.items():
        step(f"{settings.shown(root)}: {len(paths)} files")
        checked = check_config_dir(root, paths, judge, settings, workers)
        findings += checked.findings
        files |= checked.files
    step("types")
    return without_silenced([*findings, *judge.finish()], files)


def says_it_imports(settings: Settings) -> str | None:
    """Return why targets will be imported, if they will."""
    if settings.checker == "runtime":
        return "targets are imported (--checker runtime); none is called"
    if settings.allow_import:
        return "targets are imported (--import); none is called"
    if settings.checker == "auto" and not _has_checker(settings):
        return (
            "no type checker is installed, so targets are imported (--checker runtime); none is called."
            " To import nothing, install one: pip install pyright"
        )
    if settings.stores:
        return f"{' and '.join(settings.stores)} {'is' if len(settings.stores) == 1 else 'are'} imported (--store)"
    return None


def _has_checker(settings: Settings) -> bool:
    try:
        select_checker(settings.checker, settings.root.absolute())
    except CheckerFailed:
        return False
    return True


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
