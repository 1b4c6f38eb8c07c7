"""Checking a program: the config of its job, or of every job of a sweep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hydra.core.config_store import ConfigStore
from hydra.errors import HydraException, OverrideParseException
from omegaconf import DictConfig, open_dict
from omegaconf.errors import OmegaConfBaseException

from hydra_zen._base.guards import is_dict
from hydra_zen._base.hydra_defaults import sweep_jobs
from hydra_zen._base.hydra_runs import compose, make_hydra, use_version_base
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.made_configs import plain_config
from hydra_zen._check.nodes import from_plain_at, walk
from hydra_zen._check.programs.entry_point import EntryPoint, config_folder, read_entry_point
from hydra_zen._check.programs.importing import fill_hydra_store, imported_program
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.composing import compose as compose_tree
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.exploring import parsed_overrides
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
    judge: Judge
    settings: Settings


def check_program(path: Path, judge: Judge, settings: Settings) -> tuple[list[Finding], list[str]]:
    """Return what is wrong with the jobs of a program, and a table of the jobs of a sweep.

    The program is imported; neither its task nor any target is called.
    """
    start = Place(file=settings.shown(path))
    try:
        entry = read_entry_point(path.read_text(encoding="utf-8"))
        with ExitStack() as stack:
            isolate(stack)
            module = stack.enter_context(imported_program(path))
            fill_hydra_store(module)
            return _check_jobs(path, start, entry, judge, settings)
    except (HydraZenImportError, OSError, UnicodeDecodeError, SyntaxError) as error:
        line = (error.lineno or 1) if isinstance(error, SyntaxError) else 1
        return [Finding(code="HZ004", message=str(error), place=replace(start, line=line))], []


def _check_jobs(
    path: Path, start: Place, entry: EntryPoint, judge: Judge, settings: Settings
) -> tuple[list[Finding], list[str]]:
    name = settings.config_name or entry.config_name
    if name is None:
        message = "which config is to be composed? Give its name with --config-name"
        return [Finding(code="HZ004", message=message, place=start)], []
    use_version_base(entry.version_base or settings.version_base, given=True)
    load_plugins()
    folder = config_folder(path, entry)
    name = name.removesuffix(".yaml")
    configs = None if folder is None else ConfigDir(folder, replace(settings, stored=tuple(_stored_names())))
    program = _Program(start, name, folder, configs, judge, settings)
    return _sweep(program) if settings.multirun else (list(_job(program, list(settings.overrides))), [])


def _stored_names() -> Iterator[str]:
    """Yield the paths of the configs in Hydra's config store."""
    open_folders: list[tuple[str, Mapping[str, Any]]] = [("", ConfigStore.instance().repo)]
    while open_folders:
        prefix, folder = open_folders.pop()
        for name, found in folder.items():
            if is_dict(found):
                open_folders.append((f"{prefix}{name}/", found))
            else:
                yield f"{prefix}{name.removesuffix('.yaml')}"


def _sweep(program: _Program) -> tuple[list[Finding], list[str]]:
    """Check every job of a sweep."""
    _, findings = parsed_overrides(program.settings.overrides)
    if findings:
        return [replace(finding, place=program.start) for finding in findings], []
    rows = [("job", "overrides", "check")]
    for number, lines in enumerate(sweep_jobs(program.settings.overrides)):
        found = list(_job(program, lines))
        wrong = sum(finding.severity is not Severity.UNCHECKED for finding in found)
        rows.append((str(number), " ".join(lines), f"{wrong} error{'s' if wrong != 1 else ''}" if wrong else "ok"))
        findings += found
    return findings, list(_table(rows))


def _table(rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    widths = [max(len(row[index]) for row in rows) for index in range(3)]
    yield from (
        f"{row[0]:>{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}".rstrip()
        for row in (rows[0], ("-" * widths[0], "-" * widths[1], "-" * widths[2]), *rows[1:])
    )


def _job(program: _Program, lines: list[str]) -> Iterator[Finding]:
    """Yield what is wrong with the config of one job."""
    note = (f"in the job with: {' '.join(lines)}",) if lines else ()
    found = _composed(program, lines)
    if isinstance(found, Finding):
        yield replace(found, notes=(*found.notes, *note))
        return
    root = from_plain_at(plain_config(found), _places(program, lines))
    for finding in check_tree(root, program.judge):
        yield replace(finding, place=finding.place or program.start, notes=(*finding.notes, *note))


def _composed(program: _Program, lines: list[str]) -> DictConfig | Finding:
    """Return the config of a job, as Hydra composes it."""
    try:
        folder = None if program.folder is None else str(program.folder)
        hydra = make_hydra(program.config_name, folder)
        config = compose(hydra, program.config_name, lines, "RUN", configure_logging=False)
    except (HydraException, OmegaConfBaseException, ValueError, RecursionError) as error:
        return _refused(program, error)
    with open_dict(config):
        del config["hydra"]
    return config


def _refused(program: _Program, error: Exception) -> Finding:
    cause: BaseException = error.__cause__ if error.__cause__ is not None and not str(error) else error
    text = str(cause).partition("\nConfig search path")[0].strip() or type(cause).__name__
    first, *rest = text.splitlines()
    code = "HZ305"
    hint, suggestion = "", None
    if "Cannot find primary config" in first:
        known = [name for name in _stored_names() if "/" not in name and not name.startswith("_")]
        known += [name for name in (program.configs.files if program.configs else ()) if "/" not in name]
        code, hint = "HZ301", did_you_mean(program.config_name, known)
        suggestion = nearest(program.config_name, known)
    elif isinstance(cause, OverrideParseException) or "Could not override" in first or "Could not append" in first:
        code = "HZ404"
    elif "Could not find" in first or "Could not load" in first:
        code = "HZ301"
    notes = tuple(line.strip() for line in rest if line.strip())
    return Finding(code=code, message=f"{first}{hint}", place=program.start, suggestion=suggestion, notes=notes)


def _places(program: _Program, lines: list[str]) -> Mapping[str, Place]:
    """Return the places of the values that come from YAML, by their paths."""
    if program.configs is None or program.config_name not in program.configs.files:
        return {}
    overrides, _ = parsed_overrides(tuple(lines))
    composition, _ = compose_tree(program.configs, program.config_name, overrides, program.settings)
    if composition is None:
        return {}
    return {path: node.place for path, node in walk(composition.root) if node.place is not None}
