"""Checking a program: the config of its job, or of every job of a sweep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from hydra.errors import HydraException
from omegaconf import DictConfig, open_dict
from omegaconf.errors import OmegaConfBaseException

from hydra_zen._base.hydra_defaults import parts_of, sweep_jobs
from hydra_zen._base.hydra_runs import compose, make_hydra, use_version_base
from hydra_zen._check.findings import Finding, Place, Report
from hydra_zen._check.importing import fill_hydra_store
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.made_configs import plain_config
from hydra_zen._check.nodes import MappingNode, from_plain_like
from hydra_zen._check.programs.call_sites import CallSites
from hydra_zen._check.programs.entry_point import EntryPoint, config_folder, read_entry_point
from hydra_zen._check.programs.importing import imported_program, line_of
from hydra_zen._check.programs.places import Origins
from hydra_zen._check.programs.refusals import Refusal, unknown_primary
from hydra_zen._check.programs.stored import wrong_entries
from hydra_zen._check.programs.written_configs import WrittenConfigs
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.overriding import parsed_overrides
from hydra_zen._check.tree.stored import stored_nodes
from hydra_zen._launch.isolation import isolate
from hydra_zen._launch.plugins import load_plugins
from hydra_zen.errors import HydraZenImportError


@dataclass(frozen=True, slots=True)
class _Program:
    """Everything that the jobs of a program have in common."""

    start: Place
    config_name: str
    folder: Path | None
    configs: ConfigDir | None
    written: WrittenConfigs
    judges: Sequence[Judge]
    settings: Settings


def check_program(path: Path, judges: Sequence[Judge], settings: Settings) -> tuple[list[Finding], list[str]]:
    """Return what is wrong with the jobs of a program, and a table of the jobs of a sweep.

    The program is imported; neither its task nor any target is called.
    """
    start = Place(file=settings.shown(path))
    try:
        entry = read_entry_point(path.read_text(encoding="utf-8"))
        with ExitStack() as stack:
            isolate(stack)
            sites = CallSites(settings)
            with sites.noticed():
                module = stack.enter_context(imported_program(path))
            written = WrittenConfigs(sites)
            try:
                fill_hydra_store(module)
            except HydraZenImportError:
                wrong = list(wrong_entries(sites, written, start))
                if not wrong:
                    raise
                return wrong, []
            return _check_jobs(path, start, entry, written, judges, settings)
    except (HydraZenImportError, OSError, UnicodeDecodeError, SyntaxError) as error:
        line = (error.lineno or 1) if isinstance(error, SyntaxError) else line_of(error, path)
        return [Finding(code="HZ004", message=str(error), place=replace(start, line=line))], []


def _check_jobs(
    path: Path, start: Place, entry: EntryPoint, written: WrittenConfigs, judges: Sequence[Judge], settings: Settings
) -> tuple[list[Finding], list[str]]:
    name = settings.config_name or entry.config_name
    if name is None:
        message = "which config is to be composed? Give its name with --config-name"
        return [Finding(code="HZ004", message=message, place=start)], []
    use_version_base(entry.version_base or settings.version_base, given=True)
    load_plugins()
    folder = config_folder(path, entry)
    name = name.removesuffix(".yaml")
    configs = (
        None
        if folder is None
        else ConfigDir(folder, replace(settings, stored=tuple(path for path, _ in stored_nodes())))
    )
    program = _Program(start, name, folder, configs, written, judges, settings)
    return _sweep(program) if settings.multirun else (_all_said(program, [list(settings.overrides)]), [])


def _primaries(program: _Program) -> Iterator[str]:
    """Yield the names of the configs that may be composed."""
    yield from (name for name, _ in stored_nodes() if "/" not in name and not name.startswith("_"))
    yield from (name for name in (program.configs.files if program.configs else ()) if "/" not in name)


def _sweep(program: _Program) -> tuple[list[Finding], list[str]]:
    """Check every job of a sweep."""
    _, findings = parsed_overrides(program.settings.overrides)
    if findings:
        return findings, []
    jobs = sweep_jobs(program.settings.overrides)
    findings = _all_said(program, jobs)
    rows = [("job", "overrides", "check")]
    for number, lines in enumerate(jobs):
        report = Report.of(finding for finding in findings if not lines or _of_job(lines) in finding.notes)
        wrong = len(report.errors) + len(report.blocked)
        rows.append((str(number), " ".join(lines), f"{wrong} error{'s' if wrong != 1 else ''}" if wrong else "ok"))
    return findings, list(_table(rows))


def _all_said(program: _Program, jobs: list[list[str]]) -> list[Finding]:
    """Return what is wrong with the configs of jobs; a type checker says it of all of them at the end."""
    found = [finding for lines in jobs for finding in _job(program, lines)]
    return [*found, *(finding for judge in program.judges for finding in judge.finish())]


def _of_job(lines: list[str]) -> str:
    return f"in the job with: {' '.join(lines)}"


def _table(rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    widths = [max(len(row[index]) for row in rows) for index in range(3)]
    yield from (
        f"{row[0]:>{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}".rstrip()
        for row in (rows[0], ("-" * widths[0], "-" * widths[1], "-" * widths[2]), *rows[1:])
    )


def _job(program: _Program, lines: list[str]) -> Iterator[Finding]:
    """Yield what is wrong with the config of one job."""
    note = (_of_job(lines),) if lines else ()
    _, wrong = parsed_overrides(tuple(lines))
    if wrong:
        yield from wrong
        return
    found = _composed(program, lines)
    if isinstance(found, Finding):
        yield replace(found, notes=(*found.notes, *note))
        return
    config, placed = found
    root = from_plain_like(plain_config(config), placed, program.start)
    for judge in program.judges:
        yield from check_tree(root, judge, notes=note)


def _composed(program: _Program, lines: list[str]) -> tuple[DictConfig, MappingNode] | Finding:
    """Return the config of a job, as Hydra composes it, and the same with the places of its values."""
    folder = None if program.folder is None else str(program.folder)
    hydra = make_hydra(program.config_name, folder)
    origins = Origins(partial(parts_of, hydra, program.config_name), program.written, program.settings)
    try:
        config = compose(hydra, program.config_name, lines, "RUN", configure_logging=False)
        placed = origins.composed(lines)
    except (HydraException, OmegaConfBaseException, ValueError, RecursionError) as error:
        if "Cannot find primary config" in str(error):
            return unknown_primary(program.config_name, _primaries(program), program.start)
        finding = Refusal(error, lines, origins, program.configs).finding()
        is_of_override = finding.code == "HZ404"
        return finding if finding.place is not None or is_of_override else replace(finding, place=program.start)
    with open_dict(config):
        del config["hydra"]
    return config, placed
