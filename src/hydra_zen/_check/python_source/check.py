"""The check of Python sources: files in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.processes import beside
from hydra_zen._check.checkers.run import Checker, CheckerFailed, select_checker
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.folder import ShadowFolder, shadow_folder
from hydra_zen._check.python_source.files import python_files
from hydra_zen._check.python_source.model_reader import ModelReader
from hydra_zen._check.python_source.plugin_run import plugin_findings, uses_plugin, without_repeats
from hydra_zen._check.python_source.project import Module, Project, module_name
from hydra_zen._check.python_source.reading import read_all
from hydra_zen._check.python_source.remembering import remembered
from hydra_zen._check.python_source.resolution import Resolver
from hydra_zen._check.python_source.rewriting import Rewritten, rewrite
from hydra_zen._check.python_source.second_look import confirm
from hydra_zen._check.python_source.unresolved_imports import unresolved_imports
from hydra_zen._check.python_source.writer import Shared
from hydra_zen._check.settings import Settings


def check_python(paths: Iterable[Path], settings: Settings) -> list[Finding]:
    """Check the configs in Python sources; nothing of them is imported.

    Parameters
    ----------
    paths : Iterable[Path]
        Python files, and folders of them.
    settings : Settings

    Returns
    -------
    list[Finding]
    """
    files = python_files(paths, settings)
    if not files:
        return []
    try:
        checker = select_checker(settings.checker, settings.root.absolute())
        return remembered(files, checker, settings, lambda: _look(files, checker, settings))
    except CheckerFailed as error:
        # What takes no checker is told all the same.
        _, findings = _read(Project(settings, files), files)
        return [*findings, Finding(code="HZ003", message=str(error), suggestion=error.suggestion)]


def _look(files: Sequence[Path], checker: Checker, settings: Settings) -> tuple[list[Finding], set[Path]]:
    """Return the findings in files, and all files that they depend on."""
    project = Project(settings, files)
    modules, findings = _read(project, files)
    closure = project.closure(modules)
    return [*findings, *_check(project, modules, closure, checker)], closure


def _read(project: Project, files: Iterable[Path]) -> tuple[list[Module], list[Finding]]:
    modules: list[Module] = []
    findings: list[Finding] = []
    for file in files:
        found = project.attempt(file)
        if isinstance(found, Module):
            modules.append(found)
        else:
            findings.append(found.finding)
    return modules, findings


def _check(project: Project, modules: Sequence[Module], closure: set[Path], checker: Checker) -> list[Finding]:
    """Write the modules again, with probes, and return what the checker says of those."""
    shared = Shared(reader=ModelReader(Resolver(project)), checks_partial=checker.kind.checks_partial)
    written: dict[Path, Rewritten] = {}
    for module in modules:
        found = rewrite(module, shared)
        if found is not None:
            written[module.source.path] = found
    if not written:
        return shared.findings
    with (
        beside(
            partial(_through_plugin, written, checker, project), at_once=project.settings.jobs != 1
        ) as through_plugin,
        shadow_folder(project.settings.root.absolute()) as shadow,
    ):
        for file in closure - written.keys():
            shadow.copy(file)
        places = {shadow.write(path, one.probes.text): one for path, one in written.items()}
        shadow.complete()

        def check(texts: Mapping[Path, str]) -> Sequence[Diagnostic]:
            for path, text in texts.items():
                path.write_text(text, encoding="utf-8", newline="\n")
            return _run(checker, list(texts), project, shadow)

        said = _by_file(_run(checker, list(places), project, shadow))
        readings = {path: list(read_all(one.probes, said.get(path, ()))) for path, one in places.items()}
        unknown = [
            finding
            for path, one in places.items()
            for finding in unresolved_imports(one.module, one.sites, said.get(path, ()))
        ]
        findings = [reading.finding for reading in confirm(readings, check)]
        findings += without_repeats(through_plugin(), [*shared.findings, *findings])
    return [*shared.findings, *findings, *unknown, *_never_composed(shared)]


def _through_plugin(written: Mapping[Path, Rewritten], checker: Checker, project: Project) -> list[Finding]:
    if not uses_plugin(checker):
        return []
    return plugin_findings(written.values(), checker, project.import_roots, _cache_of(checker, project, "with-plugin"))


def _cache_of(checker: Checker, project: Project, kind: str = "") -> Path | None:
    """Return the folder for what the checker itself remembers."""
    cache = project.settings.cache
    return None if cache is None else project.settings.root.absolute() / cache / checker.kind.name / kind


def _run(checker: Checker, files: Sequence[Path], project: Project, shadow: ShadowFolder) -> list[Diagnostic]:
    folder = _cache_of(checker, project)
    roots = [shadow.at(root) for root in project.import_roots]
    paths = [root for root in roots if root.is_dir()]
    return [
        diagnostic
        for batch in ([files] if checker.kind.takes_names_twice else _with_distinct_names(files))
        for diagnostic in checker.check(batch, shadow.folder, search_paths=paths, cache=folder)
    ]


def _with_distinct_names(files: Iterable[Path]) -> list[list[Path]]:
    """Return files in groups in which no two are modules of the same name."""
    groups: list[dict[str, Path]] = []
    for file in files:
        name = module_name(file)
        group = next((group for group in groups if name not in group), None)
        if group is None:
            groups.append(group := {})
        group[name] = file
    return [list(group.values()) for group in groups]


def _by_file(found: Iterable[Diagnostic]) -> dict[Path, list[Diagnostic]]:
    by_file: dict[Path, list[Diagnostic]] = {}
    for diagnostic in found:
        by_file.setdefault(diagnostic.file, []).append(diagnostic)
    return by_file


def _never_composed(shared: Shared) -> list[Finding]:
    """Return a finding for each interpolation in a config that is never the root of anything, nor part of one."""
    return [
        Finding(
            code="HZ903",
            message="the config that the interpolation is in is neither instantiated nor launched here",
            place=place,
        )
        for node, place in shared.interpolations.items()
        if node not in shared.settled
    ]
